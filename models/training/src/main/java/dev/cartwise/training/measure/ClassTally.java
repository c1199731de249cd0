package dev.cartwise.training.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts of what was said about things whose class is known, and the figures that follow; each is 0
 * to 1, higher is better.
 *
 * @param <C> a class
 */
public final class ClassTally<C extends Comparable<C>> {
  private final Map<C, Long> actual = new HashMap<>();
  private final Map<C, Long> said = new HashMap<>();
  private final Map<C, Long> hits = new HashMap<>();
  private long size;

  /** Counts one thing. */
  public void add(C is, C answer) {
    size++;
    actual.merge(is, 1L, Long::sum);
    said.merge(answer, 1L, Long::sum);
    if (is.equals(answer)) {
      hits.merge(is, 1L, Long::sum);
    }
  }

  /** How many things were counted. */
  public long size() {
    return size;
  }

  /** The classes that things are of, in their order. */
  public Set<C> occurring() {
    return new TreeSet<>(actual.keySet());
  }

  /** The share of right answers; not a number when nothing was counted. */
  public double accuracy() {
    return hits.values().stream().mapToLong(Long::longValue).sum() / (double) size;
  }

  /** The share of right ones among the answers that say a class; 0 if none does. */
  public double precision(C each) {
    return share(hits.getOrDefault(each, 0L), said.getOrDefault(each, 0L));
  }

  /** The share of a class's things that were found; 0 if there are none. */
  public double recall(C each) {
    return share(hits.getOrDefault(each, 0L), actual.getOrDefault(each, 0L));
  }

  /** The mean over some classes of the harmonic mean of precision and recall. */
  public double macroF1(Collection<C> classes) {
    double sum = 0;
    for (C each : classes) {
      sum +=
          share(
              2 * hits.getOrDefault(each, 0L),
              actual.getOrDefault(each, 0L) + said.getOrDefault(each, 0L));
    }
    return sum / classes.size();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
