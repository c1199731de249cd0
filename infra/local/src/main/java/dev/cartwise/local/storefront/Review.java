package dev.cartwise.local.storefront;

/**
 * What a shopper wrote about a product.
 *
 * @param reviewId one review of its item
 * @param itemId the product
 * @param userId who wrote it
 * @param stars 1 to 5
 * @param text in the given language
 * @param language {@code en} or {@code zh}
 * @param createdMillis when it was written, UTC milliseconds
 */
public record Review(
    String reviewId,
    String itemId,
    String userId,
    int stars,
    String text,
    String language,
    long createdMillis) {}
