package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.ArtifactException;
import java.util.Optional;

/**
 * The use of an opened artifact during one request.
 *
 * @param <T> the opened artifact
 */
public final class ArtifactLease<T extends AutoCloseable> implements AutoCloseable {

  private final T artifact;
  private final String version;
  private final Optional<ArtifactException> trouble;
  private final boolean isPromoted;
  private final Runnable release;

  /**
   * The use of what is closed by somebody else.
   *
   * @param isPromoted whether it stands in for a champion that was promoted
   */
  ArtifactLease(
      T artifact, String version, Optional<ArtifactException> trouble, boolean isPromoted) {
    this(artifact, version, trouble, isPromoted, () -> {});
  }

  ArtifactLease(OpenArtifact<T> open, Optional<ArtifactException> trouble) {
    this(open.value(), open.version(), trouble, true, open::release);
  }

  private ArtifactLease(
      T artifact,
      String version,
      Optional<ArtifactException> trouble,
      boolean isPromoted,
      Runnable release) {
    this.artifact = artifact;
    this.version = version;
    this.trouble = trouble;
    this.isPromoted = isPromoted;
    this.release = release;
  }

  /** The artifact, open until this lease is closed. */
  public T artifact() {
    return artifact;
  }

  /** The version that is served. */
  public String version() {
    return version;
  }

  /** Why a newer champion is not served, or empty when the newest known one is. */
  public Optional<ArtifactException> trouble() {
    return trouble;
  }

  /**
   * What is wrong with a champion that was promoted and is not served, as metrics name it; empty
   * also while a shop waits for its first one, which is no fault.
   */
  public Optional<String> championProblem() {
    return trouble.filter(known -> isPromoted).map(known -> known.problem().label());
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
    release.run();
  }
}
