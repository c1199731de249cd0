package dev.cartwise.training.imagetagging.surroundings;

/** A surface of any size. */
interface Texture {

  /**
   * How much of the second of two colours a place has.
   *
   * @return 0 to 1; what lies beyond is cut off
   */
  double mix(int x, int y);
}
