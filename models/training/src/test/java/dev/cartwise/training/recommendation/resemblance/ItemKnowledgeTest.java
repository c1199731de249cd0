package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.training.recommendation.blend.ItemContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemKnowledgeTest {

  private static final List<CatalogueItem> ITEMS =
      List.of(
          item("a", "{\"maker\":\"Ming\"}"),
          item("b", "{\"maker\":\"Ming\"}"),
          item("c", "{}"),
          item("d", "{}"));

  private static final ItemPhotos PHOTOS =
      new ItemPhotos(Map.of("b", photo("b", 1, 0.1f), "c", photo("c", 1, 0)));

  private static final ItemTexts TEXTS =
      new ItemTexts(
          Map.of(
              "a", text("a", "en", 1, 0),
              "b", text("b", "en", 1, 0.1f),
              "c", text("c", "zh", 1, 0, 0),
              "d", text("d", "zh", 1, 0.1f, 0)));

  @Test
  void traitsPhotosAndTextsOfAllItemsBecomeEdges() {
    ItemContent content = new ItemKnowledge(PHOTOS, TEXTS, ItemReputations.NONE).content(ITEMS);

    assertThat(content.showsNew()).isTrue();
    assertThat(pairs(content, Relation.SHARES_TRAITS)).containsExactly("0-1", "1-0");
    assertThat(pairs(content, Relation.LOOKS_LIKE)).containsExactly("1-2", "2-1");
    assertThat(pairs(content, Relation.READS_LIKE)).containsExactly("0-1", "1-0", "2-3", "3-2");
  }

  @Test
  void withoutPhotosAndTextsThereAreTheTraits() {
    assertThat(ItemKnowledge.NONE.content(ITEMS).alike()).containsOnlyKeys(Relation.SHARES_TRAITS);
  }

  private static List<String> pairs(ItemContent content, Relation relation) {
    List<String> pairs = new ArrayList<>();
    EdgeTable edges = Objects.requireNonNull(content.alike().get(relation));
    for (int item = 0; item < ITEMS.size(); item++) {
      int from = item;
      edges.from(item, 1f, (target, strength) -> pairs.add(from + "-" + target));
    }
    return pairs;
  }

  private static CatalogueItem item(String id, String properties) {
    return ItemAttributes.parse(new ItemRecord(id, properties));
  }

  private static ItemImage photo(String itemId, float... embedding) {
    return new ItemImage(
        itemId, "1.jpg", "1", 1, "v1", List.of(), List.of(), PackedDirection.of(embedding));
  }

  private static ItemText text(String itemId, String language, float... embedding) {
    return new ItemText(
        itemId, "hash", new TreeMap<>(Map.of(language, PackedDirection.of(embedding))));
  }
}
