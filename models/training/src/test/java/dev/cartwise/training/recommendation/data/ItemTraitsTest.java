package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemTraitsTest {

  @Test
  void itemsShareTheValuesOfTheirColumns() {
    int[][] traits =
        ItemTraits.of(
            List.of(
                item("a", "{'category':'Tea','tags':['green','loose'],'maker':'only me'}"),
                item("b", "{'category':'Tea','tags':['loose']}"),
                item("c", "{'category':'Cups'}")));

    assertThat(traits[0]).hasSize(2).containsExactlyInAnyOrder(traits[1]);
    assertThat(traits[2]).isEmpty();
  }

  @Test
  void aNumberIsNoTrait() {
    assertThat(ItemTraits.of(List.of(item("a", "{'price':9.5}"), item("b", "{'price':9.5}")))[1])
        .isEmpty();
  }

  @Test
  void aWordOfTheTitleIsATraitOnceAFewItemsHaveIt() {
    CatalogueItem named = item("a", "{'title':'A Tea-pot of glass'}");

    assertThat(ItemTraits.of(Collections.nCopies(3, named))[0]).isEmpty();
    assertThat(ItemTraits.of(Collections.nCopies(4, named))[0]).hasSize(3);
  }

  private static CatalogueItem item(String id, String properties) {
    return ItemAttributes.parse(new ItemRecord(id, properties.replace('\'', '"')));
  }
}
