package dev.cartwise.retrainmodels;

/** What became of a run. */
enum RunState {
  /** It was asked for; its job may not have been started yet. */
  REQUESTED,
  /** Its job was started. */
  RUNNING,
  /** Its artifact became the champion. */
  PROMOTED,
  /** Its artifact did not become the champion. */
  REFUSED,
  /** Its job failed; the champion stays. */
  FAILED,
  /** Its job was cancelled; the champion stays. */
  CANCELLED;

  /** Tells whether nothing more will come of it. */
  boolean isFinal() {
    return this != REQUESTED && this != RUNNING;
  }
}
