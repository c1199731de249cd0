package dev.cartwise.recommendation.blend.model;

/** Turns the vectors of a history into the vector near which the next item should lie. */
@FunctionalInterface
public interface SequenceEncoder {

  /**
   * Encodes one history.
   *
   * @param itemVectors {@code float[length][dimension]}, row-major, the oldest item first
   * @param length at least 1
   * @return {@code float[dimension]}, L2-normalised
   */
  float[] encode(float[] itemVectors, int length);
}
