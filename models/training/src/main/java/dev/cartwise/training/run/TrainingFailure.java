package dev.cartwise.training.run;

/**
 * A training or evaluation that cannot go on for a reason its caller can put right: a missing file,
 * an unknown shop, unreadable data.
 *
 * <p>The message is the one sentence that the command prints.
 */
public final class TrainingFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TrainingFailure(String sentence) {
    super(sentence);
  }

  public TrainingFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
