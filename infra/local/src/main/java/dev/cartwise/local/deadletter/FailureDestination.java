package dev.cartwise.local.deadletter;

/** Takes what a stream could not deliver, so that the stream can go on. */
@FunctionalInterface
public interface FailureDestination {
  /**
   * Keeps a batch.
   *
   * @throws RuntimeException when it cannot; the stream then keeps the records and tries again
   */
  void keep(FailedBatch batch);
}
