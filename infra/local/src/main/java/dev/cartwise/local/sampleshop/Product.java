package dev.cartwise.local.sampleshop;

/**
 * One product of the sample shop.
 *
 * @param itemId the kind's code and a number, for example {@code tent-3}
 * @param kind what it is, for example {@code tent}
 * @param category code of the category its kind belongs to
 * @param title English title
 * @param titleZh Chinese title
 * @param priceYuan price in whole yuan (CNY)
 * @param style where its brand stands, 0 plain to 2 fine
 */
public record Product(
    String itemId,
    String kind,
    String category,
    String title,
    String titleZh,
    int priceYuan,
    int style) {}
