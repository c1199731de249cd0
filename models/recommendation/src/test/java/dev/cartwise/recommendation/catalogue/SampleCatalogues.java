package dev.cartwise.recommendation.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds small catalogues by item id for tests. */
public final class SampleCatalogues {

  private final TreeMap<String, CatalogueItem> items = new TreeMap<>(ItemOrder.BY_ID);
  private final Map<String, List<Edge>> edges = new TreeMap<>();

  private record Edge(String to, double weight, EdgeKind kind) {}

  /** Adds an item with an English title, a category and a popularity. */
  public SampleCatalogues item(String id, String title, String category, double popularity) {
    return item(
        new CatalogueItem(
            id, title, null, category, 9.5, Map.of("CATEGORY", category), popularity));
  }

  /** Adds an item. */
  public SampleCatalogues item(CatalogueItem item) {
    items.put(item.itemId(), item);
    return this;
  }

  /** Adds an edge; edges of an item must come strongest first. */
  public SampleCatalogues edge(String from, String to, double weight, EdgeKind kind) {
    edges.computeIfAbsent(from, key -> new ArrayList<>()).add(new Edge(to, weight, kind));
    return this;
  }

  /** The content so far. */
  public CatalogueContent content() {
    List<String> ids = new ArrayList<>(items.keySet());
    int[] offsets = new int[ids.size() + 1];
    List<Edge> all = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      all.addAll(edges.getOrDefault(ids.get(i), List.of()));
      offsets[i + 1] = all.size();
    }
    int[] to = new int[all.size()];
    float[] weights = new float[all.size()];
    byte[] kinds = new byte[all.size()];
    for (int e = 0; e < to.length; e++) {
      to[e] = ids.indexOf(all.get(e).to());
      weights[e] = (float) all.get(e).weight();
      kinds[e] = all.get(e).kind().code();
    }
    return new CatalogueContent(
        1_700_000_000_000L,
        List.copyOf(items.values()),
        new NeighbourLists(offsets, to, weights, kinds));
  }

  /** Writes the file and opens it. */
  public Catalogue open(Path directory) throws IOException {
    Path file = directory.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(file, content());
    return Catalogue.open(file);
  }
}
