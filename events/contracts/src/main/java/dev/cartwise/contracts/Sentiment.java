package dev.cartwise.contracts;

/** What a text feels, in the four classes of Amazon Comprehend. */
public enum Sentiment {
  POSITIVE,
  NEGATIVE,
  NEUTRAL,
  MIXED
}
