package dev.cartwise.history.importing.spill;

import java.util.Arrays;

/**
 * How much of a spill is on disk.
 *
 * @param events bytes of events of each part
 * @param links bytes of links of each part
 * @param counts events of each part
 */
public record SpillLengths(long[] events, long[] links, long[] counts) {

  /** Of a spill that holds nothing. */
  public static SpillLengths none(Partitions partitions) {
    int parts = partitions.count();
    return new SpillLengths(new long[parts], new long[parts], new long[parts]);
  }

  /** How many events there are. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  /** Whether these are lengths of so many parts. */
  public boolean fit(Partitions partitions) {
    int parts = partitions.count();
    return events.length == parts && links.length == parts && counts.length == parts;
  }
}
