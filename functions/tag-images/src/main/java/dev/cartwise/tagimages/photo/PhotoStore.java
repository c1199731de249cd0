package dev.cartwise.tagimages.photo;

import java.util.Optional;

/** Gives photos by their keys. */
public interface PhotoStore {

  /** The largest photo that is read, as Rekognition has it. */
  int MAX_BYTES = 15 * 1024 * 1024;

  /**
   * The bytes of an object, or empty if there is none.
   *
   * @param version the version of the object, empty for the newest
   * @throws PhotoTooLargeException if it is larger than {@link #MAX_BYTES}
   */
  Optional<byte[]> read(String key, Optional<String> version);

  /** Tells whether there is such an object now. */
  boolean exists(String key);
}
