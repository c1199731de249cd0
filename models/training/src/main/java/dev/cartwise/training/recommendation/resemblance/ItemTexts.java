package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemTextStore;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a shop's items by their titles and descriptions.
 *
 * @param byItem by item id
 */
public record ItemTexts(Map<String, ItemText> byItem) {

  /** No texts at all. */
  public static final ItemTexts NONE = new ItemTexts(Map.of());

  /**
   * The least cosine that says the like, by language: texts that have nothing to do with each other
   * reach .63 in English and .44 in Chinese, those of one kind of thing .70 and .59.
   */
  private static final Map<String, Double> LEAST = Map.of("en", 0.65, "zh", 0.5);

  private static final double LEAST_ELSEWHERE = 0.65;

  public ItemTexts {
    byItem = Map.copyOf(byItem);
  }

  /** Reads the texts of all items of the shop. */
  public static ItemTexts read(DynamoDbItemTextStore store, ShopId shop) {
    try (Stream<ItemText> all = store.readAll(shop)) {
      return new ItemTexts(all.collect(Collectors.toMap(ItemText::itemId, Function.identity())));
    }
  }

  /**
   * The catalogue with items that have neither events nor a photo beside those that read like them:
   * in the language that most items are described in, then in the next.
   */
  public CatalogueContent placeColdItems(CatalogueContent content) {
    List<String> itemIds = content.items().stream().map(CatalogueItem::itemId).toList();
    NeighbourLists neighbours = content.neighbours();
    for (String language : languages()) {
      neighbours =
          ColdNeighbours.add(
              neighbours,
              itemIds,
              directions(language),
              LEAST.getOrDefault(language, LEAST_ELSEWHERE),
              EdgeKind.READS_LIKE);
    }
    return new CatalogueContent(content.asOfMillis(), content.items(), neighbours);
  }

  /**
   * Edges from each item to those that read most like it, empty without texts: in the language that
   * most items are described in, of an item that is not in the next.
   */
  Optional<EdgeTable> edges(List<String> itemIds) {
    return AlikeEdges.among(itemIds, languages().stream().map(this::directions).toList());
  }

  private List<String> languages() {
    Map<String, Long> counts =
        byItem.values().stream()
            .flatMap(text -> text.embeddings().keySet().stream())
            .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, PackedDirection> directions(String language) {
    Map<String, PackedDirection> directions = new HashMap<>();
    byItem.forEach(
        (itemId, text) -> {
          PackedDirection direction = text.embeddings().get(language);
          if (direction != null) {
            directions.put(itemId, direction);
          }
        });
    return directions;
  }
}
