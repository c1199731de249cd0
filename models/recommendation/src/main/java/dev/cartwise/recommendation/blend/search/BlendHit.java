package dev.cartwise.recommendation.blend.search;

/**
 * An item that a search found, with what speaks for it.
 *
 * @param item its number
 * @param score of its place, higher is better, comparable within one answer; the sum of what speaks
 *     for the item unless items were re-ranked
 * @param pairs what being taken before or after items of the history adds to the sum
 * @param resemblance what resembling items of the history adds
 * @param fit what the sequence model and longer ways between items add
 * @param popularity what popularity adds
 */
public record BlendHit(
    int item, float score, float pairs, float resemblance, float fit, float popularity) {}
