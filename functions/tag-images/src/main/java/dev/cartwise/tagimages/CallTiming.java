package dev.cartwise.tagimages;

/** Where the time of one call goes, for the header {@code Server-Timing}. */
final class CallTiming {

  private static final double NANOS_PER_MICRO = 1e3;
  private static final double MICROS_PER_MILLI = 1e3;

  private final long startNanos = System.nanoTime();
  private long readingNanos;
  private long storageNanos;
  private long decodingNanos;

  /** All that was done so far was reading the call, with the picture that may be in it. */
  void hasRead() {
    readingNanos = System.nanoTime() - startNanos;
  }

  void storage(long nanos) {
    storageNanos += nanos;
  }

  void decoding(long nanos) {
    decodingNanos += nanos;
  }

  /**
   * Milliseconds of reading the call, of waiting for the bucket, of decoding the picture, and of
   * everything else.
   */
  String header() {
    long others = System.nanoTime() - startNanos - readingNanos - storageNanos - decodingNanos;
    return "reading;dur="
        + millis(readingNanos)
        + ", storage;dur="
        + millis(storageNanos)
        + ", decoding;dur="
        + millis(decodingNanos)
        + ", tagging;dur="
        + millis(others);
  }

  /** To the microsecond. */
  private static double millis(long nanos) {
    return Math.round(nanos / NANOS_PER_MICRO) / MICROS_PER_MILLI;
  }
}
