package dev.cartwise.reviewsentiment.model;

import dev.cartwise.inference.InferenceException;

/** A reader of texts in one language. */
public interface Evidence extends AutoCloseable {

  /**
   * Reads one cleaned text.
   *
   * @return the log-odds of pleased against displeased; 0 for a text without a word
   */
  double logit(String text) throws InferenceException;

  @Override
  void close();
}
