package dev.cartwise.inference;

import java.io.IOException;

/** A model that cannot be opened or run, with the kind of trouble it is in. */
public final class InferenceException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The kinds of trouble. */
  public enum Problem {
    /** There is no such file. */
    MISSING,
    /** The file is no ONNX model, or none that this runtime can load. */
    CORRUPT,
    /** The model's inputs or outputs differ from what the caller expects of it. */
    WRONG_SIGNATURE,
    /** A tensor handed to a run does not fit the model's inputs. */
    WRONG_INPUT,
    /** The model failed while it ran, or gave something else than it promises. */
    FAILED_RUN,
    /** The model was closed before. */
    CLOSED,
    /** ONNX Runtime's native libraries cannot be loaded on this machine. */
    NO_RUNTIME
  }

  private final Problem problem;

  InferenceException(Problem problem, String sentence) {
    super(sentence);
    this.problem = problem;
  }

  InferenceException(Problem problem, String sentence, Throwable cause) {
    super(sentence, cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
