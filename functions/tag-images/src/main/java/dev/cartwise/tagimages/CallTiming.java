package dev.cartwise.tagimages;

import java.util.Locale;

/** Where the time of one call goes, for the header {@code Server-Timing}. */
final class CallTiming {

  private static final double NANOS_PER_MILLI = 1e6;

  private final long startNanos = System.nanoTime();
  private long storageNanos;
  private long decodingNanos;

  void storage(long nanos) {
    storageNanos += nanos;
  }

  void decoding(long nanos) {
    decodingNanos += nanos;
  }

  /** Milliseconds of waiting for the bucket, of decoding, and of everything else. */
  String header() {
    long others = System.nanoTime() - startNanos - storageNanos - decodingNanos;
    return String.format(
        Locale.ROOT,
        "storage;dur=%.3f, decoding;dur=%.3f, tagging;dur=%.3f",
        storageNanos / NANOS_PER_MILLI,
        decodingNanos / NANOS_PER_MILLI,
        others / NANOS_PER_MILLI);
  }
}
