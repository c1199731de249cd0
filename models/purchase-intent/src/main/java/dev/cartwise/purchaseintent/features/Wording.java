package dev.cartwise.purchaseintent.features;

/**
 * The same words in both languages.
 *
 * @param en English
 * @param zh Chinese
 */
public record Wording(String en, String zh) {}
