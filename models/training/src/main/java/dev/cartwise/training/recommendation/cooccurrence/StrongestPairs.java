package dev.cartwise.training.recommendation.cooccurrence;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Thins pairs that are sorted by source out to the strongest of each source in this partition.
 *
 * <p>Pairs come to a partition by source and target, so those of an item that everybody touches are
 * spread over all partitions; what is left of it afterwards fits anywhere. Of equals the lower
 * target stays, as in the final choice.
 *
 * @param keep how many of each source
 * @param strength compares them
 */
record StrongestPairs(int keep, PairStrength strength) implements MapPartitionsFunction<Row, Row> {

  private record Candidate(Row pair, float strength) {}

  private static final Comparator<Candidate> WEAKEST_FIRST =
      Comparator.comparingDouble(Candidate::strength)
          .thenComparing(candidate -> candidate.pair().getInt(1), Comparator.reverseOrder());

  @Override
  public Iterator<Row> call(Iterator<Row> pairs) {
    return new Iterator<>() {
      private final PriorityQueue<Candidate> kept = new PriorityQueue<>(WEAKEST_FIRST);
      private @Nullable Row pending = pairs.hasNext() ? pairs.next() : null;

      @Override
      public boolean hasNext() {
        if (kept.isEmpty() && pending != null) {
          fill(pending);
        }
        return !kept.isEmpty();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return kept.remove().pair();
      }

      private void fill(Row first) {
        Row pair = first;
        while (pair != null && pair.getInt(0) == first.getInt(0)) {
          kept.add(new Candidate(pair, strength.of(pair)));
          if (kept.size() > keep) {
            kept.remove();
          }
          pair = pairs.hasNext() ? pairs.next() : null;
        }
        pending = pair;
      }
    };
  }
}
