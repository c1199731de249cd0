package dev.cartwise.imagetagging.gallery;

/**
 * An item that looks like another.
 *
 * @param itemId the item
 * @param score the cosine of the two photos' directions, -1 to 1
 */
public record LookAlike(String itemId, double score) {}
