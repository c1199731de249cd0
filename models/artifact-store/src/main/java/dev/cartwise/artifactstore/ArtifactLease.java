package dev.cartwise.artifactstore;

import java.util.Optional;

/**
 * The use of an opened artifact during one request.
 *
 * @param <T> the opened artifact
 */
public final class ArtifactLease<T extends AutoCloseable> implements AutoCloseable {

  private final OpenArtifact<T> artifact;
  private final Optional<ArtifactException> trouble;

  ArtifactLease(OpenArtifact<T> artifact, Optional<ArtifactException> trouble) {
    this.artifact = artifact;
    this.trouble = trouble;
  }

  /** The artifact, open until this lease is closed. */
  public T artifact() {
    return artifact.value();
  }

  /** The version that is served. */
  public String version() {
    return artifact.version();
  }

  /** Why a newer champion is not served, or empty when the newest known one is. */
  public Optional<ArtifactException> trouble() {
    return trouble;
  }

  /**
   * One line for the response header {@code x-cartwise-artifact}: the version, and behind a
   * semicolon the trouble of the champion that could not be opened.
   */
  public String headerValue() {
    return trouble.map(t -> t.headerValue(version())).orElse(version());
  }

  @Override
  public void close() {
    artifact.release();
  }
}
