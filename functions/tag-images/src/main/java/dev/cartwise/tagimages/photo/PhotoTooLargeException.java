package dev.cartwise.tagimages.photo;

/** Tells that a photo has more bytes than are read. */
public final class PhotoTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PhotoTooLargeException(long bytes, int most) {
    super("the photo has " + bytes + " bytes but may have " + most);
  }
}
