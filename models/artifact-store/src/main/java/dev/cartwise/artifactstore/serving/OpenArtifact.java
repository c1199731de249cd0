package dev.cartwise.artifactstore.serving;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An opened artifact with the count of those who use it; it is closed by whoever lets go last.
 *
 * @param <T> the opened artifact
 */
final class OpenArtifact<T extends AutoCloseable> {

  private static final Logger LOG = LoggerFactory.getLogger(OpenArtifact.class);

  private final T value;
  private final String version;
  private int users = 1;

  /** Opens with one user, the handle that serves it. */
  OpenArtifact(T value, String version) {
    this.value = value;
    this.version = version;
  }

  T value() {
    return value;
  }

  String version() {
    return version;
  }

  /** Counts one more user; false if the artifact is closed already. */
  synchronized boolean retain() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  /** Counts one user less and closes after the last. */
  synchronized void release() {
    users--;
    if (users == 0) {
      try {
        value.close();
      } catch (Exception e) {
        LOG.error("artifact {} did not close", version, e);
      }
    }
  }
}
