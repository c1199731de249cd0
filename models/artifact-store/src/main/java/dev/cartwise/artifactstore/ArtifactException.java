package dev.cartwise.artifactstore;

import java.io.IOException;
import java.util.Locale;

/** An artifact that cannot be used, with the kind of trouble it is in. */
public final class ArtifactException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The kinds of trouble, as metrics and headers name them in lower case. */
  public enum Problem {
    /** There is no such champion, version or file. */
    MISSING,
    /** A file is shorter or longer than its manifest says. */
    TRUNCATED,
    /** A file's bytes, a manifest or a pointer are not what they should be. */
    CORRUPT,
    /** Object storage or the local disk did not answer. */
    UNREACHABLE,
    /** Somebody else wrote the version or the pointer first. */
    CONFLICT;

    /** Its name in metrics and headers. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Problem problem;

  public ArtifactException(Problem problem, String sentence) {
    super(sentence);
    this.problem = problem;
  }

  public ArtifactException(Problem problem, String sentence, Throwable cause) {
    super(sentence, cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /**
   * What the response header {@code x-cartwise-artifact} says while the champion cannot be used.
   *
   * @param served what is served instead
   */
  public String headerValue(String served) {
    return served + "; champion=" + problem.label();
  }
}
