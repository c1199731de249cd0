package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a shop's items by their photos.
 *
 * @param byItem by item id
 */
public record ItemPhotos(Map<String, ItemImage> byItem) {

  /** No photos at all. */
  public static final ItemPhotos NONE = new ItemPhotos(Map.of());

  public ItemPhotos {
    byItem = Map.copyOf(byItem);
  }

  /** Reads the photos of all items of the shop. */
  public static ItemPhotos read(ItemImageStore store, ShopId shop) {
    try (Stream<ItemImage> all = store.readAll(shop)) {
      return new ItemPhotos(all.collect(Collectors.toMap(ItemImage::itemId, Function.identity())));
    }
  }

  /** The items with what their photos show as columns. */
  public List<CatalogueItem> describe(List<CatalogueItem> items) {
    return ImageColumns.add(items, byItem);
  }

  /** The catalogue with items without events beside those that they look like. */
  public CatalogueContent placeColdItems(CatalogueContent content) {
    NeighbourLists neighbours =
        ColdNeighbours.add(
            content.neighbours(),
            content.items().stream().map(CatalogueItem::itemId).toList(),
            directions(),
            0,
            EdgeKind.LOOKS_LIKE);
    return new CatalogueContent(content.asOfMillis(), content.items(), neighbours);
  }

  /** Edges from each item to those that look most like it, empty without photos. */
  Optional<EdgeTable> edges(List<String> itemIds) {
    return AlikeEdges.among(itemIds, List.of(directions()));
  }

  /** The version of the model that most photos were tagged by; empty without photos. */
  String model() {
    Map<String, Long> counts =
        byItem.values().stream()
            .collect(Collectors.groupingBy(ItemImage::model, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The directions by that model, by item id: only those compare. */
  Map<String, PackedDirection> directions() {
    String usual = model();
    Map<String, PackedDirection> directions = new HashMap<>();
    byItem.forEach(
        (itemId, image) -> {
          if (image.model().equals(usual) && image.embedding().dimension() > 0) {
            directions.put(itemId, image.embedding());
          }
        });
    return directions;
  }
}
