package dev.cartwise.training.imagetagging.trainer;

/**
 * How large a batch is.
 *
 * @param pictures how many
 * @param width columns of each
 * @param height rows of each
 */
record BatchSize(int pictures, int width, int height) {

  /** The numbers of one picture. */
  int numbers() {
    return 3 * height * width;
  }
}
