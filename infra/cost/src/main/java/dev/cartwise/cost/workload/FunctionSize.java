package dev.cartwise.cost.workload;

/**
 * What a function runs on.
 *
 * @param memoryMegabytes its memory
 * @param architecture {@code x86_64} or {@code arm64}
 */
public record FunctionSize(int memoryMegabytes, String architecture) {
  /** Lambda gives one virtual processor for so much memory, and parts of one for less. */
  private static final double MEGABYTES_OF_A_PROCESSOR = 1_769;

  private static final double MEGABYTES_OF_A_GIGABYTE = 1_024;

  /**
   * How long a millisecond of processor time takes.
   *
   * @return 1 or more
   */
  public double slowness() {
    return Math.max(1, MEGABYTES_OF_A_PROCESSOR / memoryMegabytes);
  }

  /** GB-seconds of so many milliseconds. */
  public double gigabyteSeconds(double millis) {
    return memoryMegabytes / MEGABYTES_OF_A_GIGABYTE * millis / 1_000;
  }
}
