package dev.cartwise.retrainmodels.job;

import java.util.Arrays;

/** How far a job got. */
public enum JobState {
  /** It waits or runs. */
  OPEN,
  /** It did what it was started for. */
  SUCCESS,
  /** It ended otherwise. */
  FAILED,
  /** Somebody, or its time limit, ended it. */
  CANCELLED;

  /** The state that EMR Serverless calls by this name; all that are not final are open. */
  public static JobState of(String name) {
    return Arrays.stream(values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(OPEN);
  }
}
