package dev.cartwise.training.recommendation.data;

/**
 * A question with a known answer.
 *
 * @param history items, the oldest first, at least one
 * @param target the item that came next
 */
@SuppressWarnings("ArrayRecordComponent")
public record Query(int[] history, int target) {}
