package dev.cartwise.training.purchaseintent.report.fairness;

/**
 * The same sentence in both languages.
 *
 * @param en English
 * @param zh Chinese
 */
public record Sentence(String en, String zh) {}
