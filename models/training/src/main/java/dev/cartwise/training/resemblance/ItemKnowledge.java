package dev.cartwise.training.resemblance;

import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import java.util.List;

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

  /** The catalogue with items without events beside those that they look like, else read like. */
  public CatalogueContent placeColdItems(CatalogueContent content) {
    return texts.placeColdItems(photos.placeColdItems(content));
  }
}
