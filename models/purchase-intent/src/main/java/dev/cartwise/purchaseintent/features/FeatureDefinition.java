package dev.cartwise.purchaseintent.features;

/**
 * What a feature is. Its README's table says the same, which a test compares.
 *
 * @param name its name in artifacts and answers
 * @param group where its knowledge comes from
 * @param formula what it is computed from
 * @param scale its unit, and how a person reads its value
 * @param range the values that it takes
 * @param missing when it is NaN, or {@code never}
 * @param words what it is called in a reason
 */
public record FeatureDefinition(
    String name,
    FeatureGroup group,
    String formula,
    FeatureScale scale,
    String range,
    String missing,
    Wording words) {}
