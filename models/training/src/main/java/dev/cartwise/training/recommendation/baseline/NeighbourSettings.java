package dev.cartwise.training.recommendation.baseline;

/**
 * What session-kNN is tuned by.
 *
 * @param sample of the sessions with an item of the history, so many of the latest are compared
 * @param neighbours how many of the most similar sessions vote
 * @param rarity whether a shared item counts by how rare it is (IDF), or each alike
 */
record NeighbourSettings(int sample, int neighbours, boolean rarity) {}
