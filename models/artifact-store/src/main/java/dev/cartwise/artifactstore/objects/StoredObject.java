package dev.cartwise.artifactstore.objects;

/**
 * An object as it was read.
 *
 * @param content its bytes; not copied, do not write to them
 * @param tag changes whenever the content does, for {@link WriteCondition.Unchanged}
 */
public record StoredObject(byte[] content, String tag) {}
