package dev.cartwise.training.imagetagging.trainer;

/**
 * Pictures of one step with what the heads should say.
 *
 * @param size how large it is
 * @param pixels {@code float[pictures][3][height][width]}, -1 to 1
 * @param targets {@code float[pictures][labels]}: the share of the loss that each label's negative
 *     log probability has
 */
record Batch(BatchSize size, float[] pixels, float[] targets) {}
