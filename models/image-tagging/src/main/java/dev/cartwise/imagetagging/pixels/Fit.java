package dev.cartwise.imagetagging.pixels;

/** How a picture of any size and aspect is brought to the size of the network's input. */
public enum Fit {
  /** Whole picture in its own aspect, the rest filled with the mean colour of its edge. */
  LETTERBOX,
  /** Whole picture, each side scaled on its own. */
  STRETCH,
  /** The largest centred part that has the input's aspect. */
  CROP
}
