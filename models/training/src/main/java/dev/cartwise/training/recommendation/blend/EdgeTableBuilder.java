package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.edges.EdgeSums;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.Arrays;
import java.util.List;

/**
 * Counts which items come after and before which, nearer pairs counting more.
 *
 * <p>The strength of an edge from a to b is the sum over all pairs of {@code 0.8^(distance - 1)},
 * divided by {@code count(a)^0.5 * count(b)^0.2}: an item that goes with everything says little.
 * Pairs of one item with itself count, since shoppers return to items. Only the strongest edges of
 * an item are kept; among equals, those to lower item numbers.
 */
final class EdgeTableBuilder {

  private static final double DISTANCE_DECAY = 0.8;
  private static final int MAX_DISTANCE = 20;
  private static final double SOURCE_POWER = 0.5;
  private static final double TARGET_POWER = 0.2;
  private static final int MAX_EDGES = 200;
  private static final int MAX_STEP_EDGES = 64;
  private static final float BACKWARD_STEP = 0.3f;

  private final List<int[]> sequences;
  private final int[] counts;
  private final int[] starts;
  private final int[] occurrences;
  private final int[] positions;

  EdgeTableBuilder(List<int[]> sequences, int itemCount) {
    this.sequences = sequences;
    counts = new int[itemCount];
    for (int[] sequence : sequences) {
      for (int item : sequence) {
        counts[item]++;
      }
    }
    starts = new int[itemCount + 1];
    for (int item = 0; item < itemCount; item++) {
      starts[item + 1] = starts[item] + counts[item];
    }
    occurrences = new int[starts[itemCount]];
    positions = new int[starts[itemCount]];
    int[] next = Arrays.copyOf(starts, itemCount);
    for (int s = 0; s < sequences.size(); s++) {
      int[] sequence = sequences.get(s);
      for (int position = 0; position < sequence.length; position++) {
        int slot = next[sequence[position]]++;
        occurrences[slot] = s;
        positions[slot] = position;
      }
    }
  }

  /** How often each item occurs. */
  int[] counts() {
    return counts;
  }

  /** Edges from each item to those after it. */
  EdgeTable follows() {
    return directed(1);
  }

  /** Edges from each item to those before it. */
  EdgeTable precedes() {
    return directed(-1);
  }

  private EdgeTable directed(int direction) {
    EdgeSums sums = new EdgeSums(counts.length);
    EdgeRows rows = new EdgeRows(counts.length, MAX_EDGES);
    for (int item = 0; item < counts.length; item++) {
      for (int slot = starts[item]; slot < starts[item + 1]; slot++) {
        addPairs(sequences.get(occurrences[slot]), positions[slot], direction, sums);
      }
      rows.append(sums);
    }
    return rows.toTable();
  }

  private void addPairs(int[] sequence, int position, int direction, EdgeSums sums) {
    double strength = 1 / Math.pow(counts[sequence[position]], SOURCE_POWER);
    for (int distance = 1; distance <= MAX_DISTANCE; distance++) {
      int other = position + direction * distance;
      if (other < 0 || other >= sequence.length) {
        return;
      }
      int item = sequence[other];
      sums.add(item, (float) (strength / Math.pow(counts[item], TARGET_POWER)));
      strength *= DISTANCE_DECAY;
    }
  }

  /** Edges to what is two steps away, a step leading mostly forward. */
  static EdgeTable twoSteps(EdgeTable follows, EdgeTable precedes) {
    int items = follows.items();
    EdgeSums sums = new EdgeSums(items);
    EdgeRows steps = new EdgeRows(items, MAX_STEP_EDGES);
    for (int item = 0; item < items; item++) {
      follows.from(item, 1f, sums::add);
      precedes.from(item, BACKWARD_STEP, sums::add);
      steps.append(sums);
    }
    EdgeTable step = steps.toTable();
    EdgeRows rows = new EdgeRows(items, MAX_EDGES);
    for (int item = 0; item < items; item++) {
      int end = step.offsets().get(item + 1);
      for (int edge = step.offsets().get(item); edge < end; edge++) {
        step.from(step.targets().get(edge), step.weights().get(edge), sums::add);
      }
      rows.append(sums);
    }
    return rows.toTable();
  }
}
