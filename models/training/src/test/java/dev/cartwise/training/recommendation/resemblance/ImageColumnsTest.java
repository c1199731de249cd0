package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageColumnsTest {

  private static final ItemImage IMAGE =
      new ItemImage(
          "a",
          "images/demo/a/1.jpg",
          "1",
          1,
          "v1",
          List.of(
              new ItemImage.Tag("articleType", "Shirts", 0.93),
              new ItemImage.Tag("baseColour", "Red", 0.8),
              new ItemImage.Tag("season", "Summer", 0.4)),
          List.of(),
          new PackedDirection(new byte[0]));

  @Test
  void sureTagsBecomeColumnsUnlessTheShopKnowsBetter() {
    CatalogueItem item =
        CatalogueItem.withoutAttributes("a")
            .withMoreColumns(Map.of("IMAGE_BASE_COLOUR", "Crimson", "BRAND", "X"));
    List<CatalogueItem> items =
        ImageColumns.add(List.of(item, CatalogueItem.withoutAttributes("b")), Map.of("a", IMAGE));
    assertThat(items.get(0).columns())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("BRAND", "X", "IMAGE_ARTICLE_TYPE", "Shirts", "IMAGE_BASE_COLOUR", "Crimson"));
    assertThat(items.get(1).columns()).isEmpty();
  }
}
