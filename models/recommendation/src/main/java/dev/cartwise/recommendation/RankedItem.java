package dev.cartwise.recommendation;

/**
 * An item in an answer.
 *
 * @param item its number in the catalogue
 * @param score higher is better, comparable within one answer, not rising from one item of an
 *     answer to the next
 * @param reason the strongest evidence for it
 */
public record RankedItem(int item, double score, Reason reason) {}
