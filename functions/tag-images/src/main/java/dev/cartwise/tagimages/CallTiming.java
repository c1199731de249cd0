package dev.cartwise.tagimages;

import java.util.Locale;

/** Where the time of one call goes, for the header {@code Server-Timing}. */
final class CallTiming {

  private static final double NANOS_PER_MILLI = 1e6;

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
    return String.format(
        Locale.ROOT,
        "reading;dur=%.3f, storage;dur=%.3f, decoding;dur=%.3f, tagging;dur=%.3f",
        readingNanos / NANOS_PER_MILLI,
        storageNanos / NANOS_PER_MILLI,
        decodingNanos / NANOS_PER_MILLI,
        others / NANOS_PER_MILLI);
  }
}
