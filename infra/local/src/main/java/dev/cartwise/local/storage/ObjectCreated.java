package dev.cartwise.local.storage;

/**
 * An object that has just become readable.
 *
 * @param bucket the bucket's name
 * @param key the key as stored, not URL-encoded
 * @param sizeBytes the object's length; -1 when the store does not say
 * @param eTag the entity tag without quotes
 * @param eventName {@code ObjectCreated:Put}, {@code :Copy} or {@code :CompleteMultipartUpload}
 */
public record ObjectCreated(
    String bucket, String key, long sizeBytes, String eTag, String eventName) {}
