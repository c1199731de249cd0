package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.training.recommendation.blend.ItemContent;
import dev.cartwise.training.recommendation.data.ItemTraits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the functions found out about a shop's items.
 *
 * @param photos by their photos
 * @param texts by their titles and descriptions
 * @param reputations by their reviews
 */
public record ItemKnowledge(ItemPhotos photos, ItemTexts texts, ItemReputations reputations) {

  /** Nothing at all. */
  public static final ItemKnowledge NONE =
      new ItemKnowledge(ItemPhotos.NONE, ItemTexts.NONE, ItemReputations.NONE);

  /** The items with more columns. */
  public List<CatalogueItem> describe(List<CatalogueItem> items) {
    return reputations.describe(photos.describe(items));
  }

  /**
   * Items with more columns.
   *
   * @param known what is known of some of them, by item id
   * @param columns what that says, by column
   */
  static <K> List<CatalogueItem> describe(
      List<CatalogueItem> items, Map<String, K> known, Function<K, Map<String, String>> columns) {
    return items.stream()
        .map(
            item -> {
              K ofItem = known.get(item.itemId());
              return ofItem == null ? item : item.withMoreColumns(columns.apply(ofItem));
            })
        .toList();
  }

  /** What the blend learns of items beside their events, in the items' order. */
  public ItemContent content(List<CatalogueItem> items) {
    int[][] traits = ItemTraits.of(items);
    List<String> itemIds = items.stream().map(CatalogueItem::itemId).toList();
    Map<Relation, EdgeTable> alike = new EnumMap<>(Relation.class);
    alike.put(Relation.SHARES_TRAITS, TraitEdges.of(traits));
    photos.edges(itemIds).ifPresent(edges -> alike.put(Relation.LOOKS_LIKE, edges));
    texts.edges(itemIds).ifPresent(edges -> alike.put(Relation.READS_LIKE, edges));
    return new ItemContent(traits, alike, true);
  }

  /** The catalogue with items without events beside those that they look like, else read like. */
  public CatalogueContent placeColdItems(CatalogueContent content) {
    return texts.placeColdItems(photos.placeColdItems(content));
  }
}
