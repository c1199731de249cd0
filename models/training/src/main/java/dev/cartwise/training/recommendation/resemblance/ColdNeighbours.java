package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives neighbours to the items that have none: those whose directions are nearest, and themselves
 * to them.
 *
 * <p>An item without events gets {@link #NEIGHBOURS} edges, as strong as a usual strongest edge
 * times the cosine. Each of these neighbours gets an edge back at the end of its list, weaker than
 * all that shoppers say, at most {@link #RETURNED} of them.
 */
public final class ColdNeighbours {

  /** How many neighbours an item without events gets. */
  static final int NEIGHBOURS = 20;

  /** How many items without events an item's list takes in. */
  static final int RETURNED = 5;

  private final NeighbourLists lists;
  private final EdgeKind kind;
  private final PackedDirection[] directions;
  private final double least;
  private final List<List<Edge>> added = new ArrayList<>();

  private record Edge(int item, float cosine) {}

  private ColdNeighbours(
      NeighbourLists lists, EdgeKind kind, PackedDirection[] directions, double least) {
    this.lists = lists;
    this.least = least;
    this.kind = kind;
    this.directions = directions;
    for (int item = 0; item < directions.length; item++) {
      added.add(new ArrayList<>());
    }
  }

  /**
   * The lists with edges for items that have none.
   *
   * @param itemIds by the items' places in the lists
   * @param directions by item id; others stay without neighbours. Directions of different
   *     dimensions have nothing in common
   * @param least the cosine, 0 or more, that neighbours must exceed
   * @param kind what the new edges say
   */
  public static NeighbourLists add(
      NeighbourLists lists,
      List<String> itemIds,
      Map<String, PackedDirection> directions,
      double least,
      EdgeKind kind) {
    PackedDirection[] byItem =
        itemIds.stream()
            .map(id -> directions.getOrDefault(id, new PackedDirection(new byte[0])))
            .toArray(PackedDirection[]::new);
    ColdNeighbours cold = new ColdNeighbours(lists, kind, byItem, least);
    cold.find();
    return cold.merge();
  }

  private void find() {
    int[] cold = IntStream.range(0, directions.length).filter(item -> degree(item) == 0).toArray();
    TopItems[] alike = new NearestDirections(directions, least).of(cold, NEIGHBOURS);
    for (int place = 0; place < cold.length; place++) {
      int item = cold[place];
      TopItems top = alike[place];
      top.sort();
      for (int rank = 0; rank < top.size(); rank++) {
        added.get(item).add(new Edge(top.itemAt(rank), top.scoreAt(rank)));
        if (degree(top.itemAt(rank)) > 0) {
          added.get(top.itemAt(rank)).add(new Edge(item, top.scoreAt(rank)));
        }
      }
    }
    for (int item = 0; item < directions.length; item++) {
      List<Edge> edges = added.get(item);
      edges.sort((a, b) -> Float.compare(b.cosine(), a.cosine()));
      if (degree(item) > 0 && edges.size() > RETURNED) {
        edges.subList(RETURNED, edges.size()).clear();
      }
    }
  }

  private NeighbourLists merge() {
    int edges = lists.items().length + added.stream().mapToInt(List::size).sum();
    int[] offsets = new int[directions.length + 1];
    int[] items = new int[edges];
    float[] weights = new float[edges];
    byte[] kinds = new byte[edges];
    float usual = usualStrength();
    int at = 0;
    for (int item = 0; item < directions.length; item++) {
      int from = lists.offsets()[item];
      int count = degree(item);
      System.arraycopy(lists.items(), from, items, at, count);
      System.arraycopy(lists.weights(), from, weights, at, count);
      System.arraycopy(lists.kinds(), from, kinds, at, count);
      at += count;
      float scale = count > 0 ? weights[at - 1] : usual;
      for (Edge edge : added.get(item)) {
        items[at] = edge.item();
        weights[at] = scale * edge.cosine();
        kinds[at] = kind.code();
        at++;
      }
      offsets[item + 1] = at;
    }
    return new NeighbourLists(offsets, items, weights, kinds);
  }

  private int degree(int item) {
    return lists.offsets()[item + 1] - lists.offsets()[item];
  }

  /** The median of all items' strongest edges; 1 if there are none. */
  private float usualStrength() {
    List<Float> strongest = new ArrayList<>();
    for (int item = 0; item < directions.length; item++) {
      if (degree(item) > 0) {
        strongest.add(lists.weights()[lists.offsets()[item]]);
      }
    }
    strongest.sort(null);
    return strongest.isEmpty() ? 1f : strongest.get(strongest.size() / 2);
  }
}
