package dev.cartwise.local.storage;

/**
 * An object that has just become readable, or has just gone.
 *
 * @param bucket the bucket's name
 * @param key the key as stored, not URL-encoded
 * @param sizeBytes the object's length; -1 when the store does not say, or the object is gone
 * @param eTag the entity tag without quotes; empty when the object is gone
 * @param eventName {@code ObjectCreated:Put}, {@code :Copy} or {@code :CompleteMultipartUpload}, or
 *     {@code ObjectRemoved:Delete}
 */
public record ObjectChange(
    String bucket, String key, long sizeBytes, String eTag, String eventName) {
  static final String REMOVED = "ObjectRemoved:Delete";

  /** Tells whether the object is gone. */
  boolean isRemoval() {
    return eventName.equals(REMOVED);
  }
}
