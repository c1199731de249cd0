package dev.cartwise.reviewsentiment.model;

import java.util.Optional;

/**
 * How one language is judged.
 *
 * @param backboneLayers how many of the backbone's layers the head stands on
 * @param text the evidence on a whole text
 * @param clause the evidence on one clause, where many are read and time counts
 * @param undecided when a text takes neither side alone
 * @param pleased the share of pleased texts that {@code text} holds for; empty in artifacts that do
 *     not tell it, which are asked as they are
 */
public record LanguageSettings(
    int backboneLayers,
    Blend text,
    Blend clause,
    Undecided undecided,
    Optional<PleasedShare> pleased) {

  /** Returns the same settings where another share of the texts is pleased. */
  public LanguageSettings with(PleasedShare share) {
    return new LanguageSettings(backboneLayers, text, clause, undecided, Optional.of(share));
  }
}
