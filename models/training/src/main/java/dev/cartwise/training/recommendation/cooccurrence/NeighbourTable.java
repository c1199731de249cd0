package dev.cartwise.training.recommendation.cooccurrence;

import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.util.List;
import org.apache.spark.sql.Row;

/** Collects rows of neighbours in any order and lays them out by item. */
final class NeighbourTable {

  private final int[][] targets;
  private final float[][] weights;
  private final byte[][] kinds;
  private int edges;

  NeighbourTable(int items) {
    targets = new int[items][0];
    weights = new float[items][0];
    kinds = new byte[items][0];
  }

  void add(Row row) {
    int source = row.getInt(0);
    List<Integer> rowTargets = row.getList(1);
    List<Float> rowWeights = row.getList(2);
    targets[source] = rowTargets.stream().mapToInt(Integer::intValue).toArray();
    float[] floats = new float[rowWeights.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = rowWeights.get(i);
    }
    weights[source] = floats;
    kinds[source] = row.getAs(3);
    edges += floats.length;
  }

  NeighbourLists toLists() {
    int[] offsets = new int[targets.length + 1];
    int[] items = new int[edges];
    float[] strengths = new float[edges];
    byte[] edgeKinds = new byte[edges];
    for (int source = 0; source < targets.length; source++) {
      int start = offsets[source];
      int count = targets[source].length;
      System.arraycopy(targets[source], 0, items, start, count);
      System.arraycopy(weights[source], 0, strengths, start, count);
      System.arraycopy(kinds[source], 0, edgeKinds, start, count);
      offsets[source + 1] = start + count;
    }
    return new NeighbourLists(offsets, items, strengths, edgeKinds);
  }
}
