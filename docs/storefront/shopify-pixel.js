/*
 * A Shopify custom pixel that sends Cartwise what shoppers look at, put into the cart and buy.
 * Paste cartwise.js into the pixel first and this below it. README.md beside it tells the steps.
 */
(pixel => {
  'use strict';

  const ENDPOINT = 'https://YOUR-API.example'; // The address of your deployment, or of a tunnel to ./cartwise up.
  const TRACKING_ID = 'YOUR-TRACKING-ID'; // ./cartwise shops list shows it.

  /** The id of what is sold, as your import has it: the SKU, else the product's own number. */
  const itemOf = variant => variant && (variant.sku || (variant.product && variant.product.id));

  // Shopify runs pixels in a sandbox without an origin, and keeps no storage for them.
  const shop = pixel.Cartwise.create({ endpoint: ENDPOINT, trackingId: TRACKING_ID, opaque: true });

  /** What each event says: when, and in which browser. Sent again, it has the same id and counts once. */
  const said = (event, part) => ({
    eventId: part === undefined ? event.id : event.id + ':' + part,
    at: event.timestamp,
    sessionId: event.clientId
  });

  pixel.analytics.subscribe('product_viewed', event => {
    shop.view(itemOf(event.data.productVariant), said(event));
  });

  pixel.analytics.subscribe('product_added_to_cart', event => {
    const line = event.data.cartLine;
    if (line) {
      shop.addToCart(itemOf(line.merchandise), {
        ...said(event),
        value: line.merchandise.price && line.merchandise.price.amount,
        properties: { quantity: line.quantity }
      });
    }
  });

  pixel.analytics.subscribe('product_removed_from_cart', event => {
    if (event.data.cartLine) {
      shop.removeFromCart(itemOf(event.data.cartLine.merchandise), said(event));
    }
  });

  pixel.analytics.subscribe('checkout_completed', event => {
    const checkout = event.data.checkout;
    const order = checkout.order && checkout.order.id;
    checkout.lineItems.forEach((line, index) => {
      shop.purchase(
        {
          itemId: itemOf(line.variant),
          value: line.variant && line.variant.price && line.variant.price.amount,
          quantity: line.quantity
        },
        { ...said(event, index), properties: order ? { orderId: order } : undefined }
      );
    });
    shop.flush(); // The shopper is likely to leave now.
  });
})({ Cartwise: globalThis.Cartwise, analytics });
