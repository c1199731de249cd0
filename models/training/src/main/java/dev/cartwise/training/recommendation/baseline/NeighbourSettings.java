package dev.cartwise.training.recommendation.baseline;

/**
 * What session-kNN is tuned by.
 *
 * @param sample of the sessions with an item of the history, so many of the latest are compared
 * @param neighbours how many of the most similar sessions vote
 * @param rarity whether items count by how rare they are (IDF), those that are shared as well as
 *     those that are proposed, or each alike
 * @param nearness whether a session votes the less, the older its newest shared item is
 */
record NeighbourSettings(int sample, int neighbours, boolean rarity, boolean nearness) {}
