package dev.cartwise.history.importing.spill;

import dev.cartwise.contracts.Shopper;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Into how many parts the shoppers of an import are divided, so that what is known of one part's
 * shoppers fits into memory.
 *
 * @param count a power of two from 1 to {@link #MOST}
 */
public record Partitions(int count) {

  /** The most parts there are. */
  public static final int MOST = 256;

  private static final long TEXT_BYTES = 16L << 20;
  private static final int HASH_BITS = 32;

  /**
   * @throws IllegalArgumentException if there cannot be so many
   */
  public Partitions {
    if (count < 1 || count > MOST || Integer.bitCount(count) != 1) {
      throw new IllegalArgumentException("no number of partitions: " + count);
    }
  }

  /** As many as a file of so many bytes of text needs. */
  public static Partitions of(long textBytes) {
    int count = 1;
    while (count < MOST && textBytes / count > TEXT_BYTES) {
      count *= 2;
    }
    return new Partitions(count);
  }

  /** The part of a shopper, from 0: the first bits of the CRC-32 of the shopper's key. */
  public int of(Shopper shopper) {
    CRC32 hash = new CRC32();
    hash.update(shopper.key().getBytes(StandardCharsets.UTF_8));
    int bits = Integer.numberOfTrailingZeros(count);
    return (int) (hash.getValue() >>> (HASH_BITS - bits));
  }

  /** Tells whether a part of these and one of others may have a shopper in common. */
  public boolean overlap(int part, Partitions others, int other) {
    return count >= others.count
        ? part / (count / others.count) == other
        : other / (others.count / count) == part;
  }
}
