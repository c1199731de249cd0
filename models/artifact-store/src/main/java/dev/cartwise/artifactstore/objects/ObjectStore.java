package dev.cartwise.artifactstore.objects;

import dev.cartwise.artifactstore.manifest.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Named byte sequences: the part of S3 that Cartwise uses, behind an adapter for S3 and one for a
 * directory.
 *
 * <p>Keys are slash-separated, without empty, {@code .} or {@code ..} parts. Every method throws an
 * {@link IOException} when the storage does not answer.
 */
public interface ObjectStore {

  /** The whole object, for small ones, or empty if there is none. */
  Optional<StoredObject> read(String key) throws IOException;

  /** Writes the object to a local file, replacing it; false and no file if there is none. */
  boolean download(String key, Path target) throws IOException;

  /**
   * Writes the object to a local file as {@link #download} does and hashes it.
   *
   * @return the SHA-256 of its bytes, lower-case hexadecimal, or empty if there is none
   */
  default Optional<String> downloadHashed(String key, Path target) throws IOException {
    return download(key, target) ? Optional.of(Sha256.ofFile(target)) : Optional.empty();
  }

  /** Stores a local file, replacing the object. */
  void upload(String key, Path source) throws IOException;

  /** Stores a small object if the condition holds; false, with nothing stored, if it does not. */
  boolean write(String key, byte[] content, WriteCondition condition) throws IOException;

  /** The keys that begin with the prefix, in ascending order. */
  List<String> list(String prefix) throws IOException;
}
