package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ColumnNames;
import dev.cartwise.recommendation.catalogue.LearnedColumns;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What items' photos show, as columns that filters can ask for. */
public final class ImageColumns {

  /** A tag that is less sure than this says nothing. */
  private static final double MIN_CONFIDENCE = 0.5;

  private ImageColumns() {}

  /**
   * The items with a column for each kind of tag: {@code IMAGE_ARTICLE_TYPE} for {@code
   * articleType}. A column of the same name that the shop sent stays.
   *
   * @param images by item id
   */
  public static List<CatalogueItem> add(List<CatalogueItem> items, Map<String, ItemImage> images) {
    return ItemKnowledge.describe(items, images, ImageColumns::columns);
  }

  private static Map<String, String> columns(ItemImage image) {
    Map<String, String> columns = new TreeMap<>();
    for (ItemImage.Tag tag : image.tags()) {
      if (tag.confidence() >= MIN_CONFIDENCE) {
        columns.put(LearnedColumns.IMAGE_PREFIX + ColumnNames.of(tag.kind()), tag.name());
      }
    }
    return columns;
  }
}
