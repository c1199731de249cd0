package dev.cartwise.recommendation.blend.search;

/**
 * A history with its query vector.
 *
 * @param history items that are read, the oldest first
 * @param query {@code float[dimension]}, L2-normalised; empty without a sequence model
 */
@SuppressWarnings("ArrayRecordComponent")
public record BlendQuestion(int[] history, float[] query) {}
