package dev.cartwise.contracts;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/**
 * The names under which clients in the wild send what Cartwise understands: those of Amazon
 * Personalize, Google Analytics 4, Segment, Shopify and of public data sets.
 *
 * <p>Names are compared as {@link #fold} writes them, so that {@code Product Viewed}, {@code
 * product_viewed} and {@code ProductViewed} are one. Sources of the names: Personalize's domain
 * schemas and the examples of its guide; GA4's recommended events; Segment's ecommerce
 * specification; Shopify's standard customer events; Meta's pixel; the columns of RetailRocket and
 * REES46.
 */
public final class EventNames {

  /** Characters that {@link #fold} leaves out. */
  public static final String SEPARATORS = " _-";

  private static final Map<String, EventKind> FOLDED =
      Map.ofEntries(
          entry("view", EventKind.VIEW),
          entry("click", EventKind.VIEW),
          entry("viewitem", EventKind.VIEW),
          entry("selectitem", EventKind.VIEW),
          entry("itemview", EventKind.VIEW),
          entry("productview", EventKind.VIEW),
          entry("productviewed", EventKind.VIEW),
          entry("productclicked", EventKind.VIEW),
          entry("productdetail", EventKind.VIEW),
          entry("viewedproduct", EventKind.VIEW),
          entry("viewproduct", EventKind.VIEW),
          entry("viewcontent", EventKind.VIEW),
          entry("detailpageview", EventKind.VIEW),
          entry("addtocart", EventKind.ADD_TO_CART),
          entry("addedtocart", EventKind.ADD_TO_CART),
          entry("addtobasket", EventKind.ADD_TO_CART),
          entry("cart", EventKind.ADD_TO_CART),
          entry("productadded", EventKind.ADD_TO_CART),
          entry("productaddedtocart", EventKind.ADD_TO_CART),
          entry("removefromcart", EventKind.REMOVE_FROM_CART),
          entry("removedfromcart", EventKind.REMOVE_FROM_CART),
          entry("removefrombasket", EventKind.REMOVE_FROM_CART),
          entry("productremoved", EventKind.REMOVE_FROM_CART),
          entry("productremovedfromcart", EventKind.REMOVE_FROM_CART),
          entry("purchase", EventKind.PURCHASE),
          entry("purchased", EventKind.PURCHASE),
          entry("purchasecomplete", EventKind.PURCHASE),
          entry("buy", EventKind.PURCHASE),
          entry("transaction", EventKind.PURCHASE),
          entry("ordercompleted", EventKind.PURCHASE),
          entry("orderedproduct", EventKind.PURCHASE),
          entry("checkoutcompleted", EventKind.PURCHASE));

  private EventNames() {}

  /** What a name means, {@link EventKind#OTHER} if it is none of the known ones. */
  static EventKind kind(String name) {
    return FOLDED.getOrDefault(fold(name), EventKind.OTHER);
  }

  /** All names that mean something, as {@link #fold} writes them, with their meanings. */
  public static Map<String, EventKind> folded() {
    return FOLDED;
  }

  /** A name in lower case without blanks, underscores and hyphens. */
  static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (SEPARATORS.indexOf(lower.charAt(i)) < 0) {
        folded.append(lower.charAt(i));
      }
    }
    return folded.toString();
  }
}
