package dev.cartwise.training.imagetagging.trainer;

/**
 * Pictures of one step with what the heads should say.
 *
 * @param size how many
 * @param width columns
 * @param height rows
 * @param pixels {@code float[size][3][height][width]}, -1 to 1
 * @param targets {@code float[size][labels]}: the share of the loss that each label's negative log
 *     probability has
 */
record Batch(int size, int width, int height, float[] pixels, float[] targets) {}
