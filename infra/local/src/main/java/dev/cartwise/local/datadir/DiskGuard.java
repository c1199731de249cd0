package dev.cartwise.local.datadir;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The room under a running system's data directory, looked at no more than once a second. */
public final class DiskGuard {
  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

  private final String directory;
  private final LongSupplier usableBytes;
  private long lookedAtNanos;
  private boolean full;

  /**
   * @param directory names the place in the refusal
   * @param usableBytes what is left there
   */
  public DiskGuard(String directory, LongSupplier usableBytes) {
    this.directory = directory;
    this.usableBytes = usableBytes;
    lookedAtNanos = System.nanoTime() - INTERVAL_NANOS;
  }

  /** Why nothing new can be stored, one sentence; empty while there is room. */
  public synchronized Optional<String> refusal() {
    long now = System.nanoTime();
    if (now - lookedAtNanos >= INTERVAL_NANOS) {
      lookedAtNanos = now;
      full = usableBytes.getAsLong() < DiskSpace.RESERVE_BYTES;
    }
    return full ? Optional.of(sentence()) : Optional.empty();
  }

  private String sentence() {
    return String.format(
        Locale.ROOT,
        "the disk under %s is full: less than %d MB are left",
        directory,
        DiskSpace.RESERVE_BYTES >> 20);
  }
}
