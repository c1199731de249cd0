package dev.cartwise.local.training;

import java.util.List;

/** What a training job runs. */
public interface JobProgram {

  /** Runs to the end; an interrupt ends it. */
  int run(List<String> arguments);

  /**
   * The last line that the latest run printed, to tell why it failed: a sentence or, of a stack
   * trace, the message of the innermost cause.
   */
  String lastWords();
}
