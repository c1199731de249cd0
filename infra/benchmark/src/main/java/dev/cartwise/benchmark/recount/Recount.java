package dev.cartwise.benchmark.recount;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What was found of what was sent.
 *
 * @param expected different pieces that were sent
 * @param found pieces that are there, repetitions included
 * @param repeated found pieces beyond the first of each
 * @param missing sent but not there
 * @param unexpected there but not sent
 */
record Recount(long expected, long found, long repeated, long missing, long unexpected) {

  /** Compares by identity of the pieces. */
  static <T> Recount of(Set<T> expected, Iterable<T> found) {
    Set<T> seen = new HashSet<>();
    long count = 0;
    for (T piece : found) {
      count++;
      seen.add(piece);
    }
    long missing = expected.stream().filter(piece -> !seen.contains(piece)).count();
    long unexpected = seen.stream().filter(piece -> !expected.contains(piece)).count();
    return new Recount(expected.size(), count, count - seen.size(), missing, unexpected);
  }

  /** The same with further pieces that nobody sent. */
  Recount withStrangers(long strangers) {
    return new Recount(expected, found + strangers, repeated, missing, unexpected + strangers);
  }

  /** Whether everything sent is there and nothing else, repetitions aside. */
  boolean isComplete() {
    return missing == 0 && unexpected == 0;
  }

  ObjectNode json() {
    return new ObjectMapper()
        .createObjectNode()
        .put("expected", expected)
        .put("found", found)
        .put("repeated", repeated)
        .put("missing", missing)
        .put("unexpected", unexpected);
  }
}
