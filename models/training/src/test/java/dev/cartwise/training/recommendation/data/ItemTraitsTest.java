package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import java.util.ArrayList;
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
                item("c", "{'category':'Tea'}"),
                item("d", "{'category':'Cups'}")));

    assertThat(traits[0]).hasSize(2).containsExactlyInAnyOrder(traits[1]);
    assertThat(traits[2]).hasSize(1);
    assertThat(traits[3]).isEmpty();
  }

  @Test
  void aNumberIsNoTrait() {
    assertThat(ItemTraits.of(List.of(item("a", "{'price':9.5}"), item("b", "{'price':9.5}")))[1])
        .isEmpty();
  }

  @Test
  void aWordOfTheTitleIsATraitOnceFourItemsHaveIt() {
    assertThat(traits(title("Glass pot"), title("glass"), title("glass"), title("tin"))[0])
        .isEmpty();
    assertThat(traits(title("Glass pot"), title("glass"), title("GLASS"), title("glass tin"))[0])
        .hasSize(1);
  }

  @Test
  void twoChineseCharactersSideBySideAreAWord() {
    int[][] traits =
        traits(chinese("红色连衣裙"), chinese("连衣裙"), chinese("蓝连衣裙"), chinese("连衣帽"), chinese("红帽"));

    assertThat(traits[0]).hasSize(1).isEqualTo(traits[3]);
    assertThat(traits[4]).isEmpty();
  }

  @Test
  void charactersThatMeetByChanceAreNoWord() {
    List<CatalogueItem> items = new ArrayList<>(Collections.nCopies(13, chinese("银色")));
    items.addAll(Collections.nCopies(13, chinese("茶壶")));
    items.addAll(Collections.nCopies(4, chinese("金色茶壶")));

    int[][] traits = ItemTraits.of(items);

    assertThat(traits[0]).hasSize(1);
    assertThat(traits[13]).hasSize(1);
    assertThat(traits[26]).hasSize(2).contains(traits[13][0]);
  }

  @Test
  void titlesOfAllLanguagesCount() {
    for (String member : List.of("title", "titleZh", "title_zh", "title_de", "TITLE_PT_BR")) {
      assertThat(
              ItemTraits.of(Collections.nCopies(4, item("a", "{'" + member + "':'Teekanne'}")))[0])
          .as(member)
          .hasSize(1);
    }
  }

  @Test
  void aWordAndItsTranslationAreOneTrait() {
    CatalogueItem dress = item("a", "{'title':'red dress','titleZh':'红色 连衣裙'}");
    CatalogueItem hat = item("b", "{'title':'red hat','titleZh':'红色 帽子'}");

    int[][] traits = traits(dress, dress, dress, dress, hat, hat, hat, hat);

    assertThat(traits[0]).hasSize(2);
    assertThat(traits[4]).hasSize(2).contains(traits[0][0]);
  }

  private static int[][] traits(CatalogueItem... items) {
    return ItemTraits.of(List.of(items));
  }

  private static CatalogueItem title(String title) {
    return item("a", "{'title':'" + title + "'}");
  }

  private static CatalogueItem chinese(String title) {
    return item("a", "{'titleZh':'" + title + "'}");
  }

  private static CatalogueItem item(String id, String properties) {
    return ItemAttributes.parse(new ItemRecord(id, properties.replace('\'', '"')));
  }
}
