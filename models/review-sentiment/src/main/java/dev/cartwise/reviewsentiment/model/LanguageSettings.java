package dev.cartwise.reviewsentiment.model;

/**
 * How one language is judged.
 *
 * @param backboneLayers how many of the backbone's layers the head stands on
 * @param text the evidence on a whole text
 * @param clause the evidence on one clause, where many are read and time counts
 * @param undecided when a text takes neither side alone
 */
public record LanguageSettings(int backboneLayers, Blend text, Blend clause, Undecided undecided) {}
