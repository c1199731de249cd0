package dev.cartwise.tagimages;

/** Tells that a photo has more bytes than are read. */
final class PhotoTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PhotoTooLargeException(long bytes, int most) {
    super("the photo has " + bytes + " bytes but may have " + most);
  }
}
