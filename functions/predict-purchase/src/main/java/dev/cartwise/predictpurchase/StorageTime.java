package dev.cartwise.predictpurchase;

import java.util.function.Supplier;

/** The time that one request waited for tables. */
final class StorageTime {

  private long nanos;

  /** Counts the time of a read. */
  <T> T of(Supplier<T> read) {
    long start = System.nanoTime();
    try {
      return read.get();
    } finally {
      nanos += System.nanoTime() - start;
    }
  }

  long nanos() {
    return nanos;
  }
}
