package dev.cartwise.reviewsentiment.model;

import java.util.Locale;

/** The readers of a text that can give evidence, the cheapest first. */
public enum EvidenceKind {
  /** A linear model over hashed n-grams. */
  NGRAMS,
  /** A small recurrent network over pieces of words. */
  RECURRENT,
  /** A trained head over the text backbone. */
  TRANSFORMER;

  /** Returns the name in JSON. */
  public String jsonName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
