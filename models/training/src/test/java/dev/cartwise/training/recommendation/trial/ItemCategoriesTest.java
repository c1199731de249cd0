package dev.cartwise.training.recommendation.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemCategoriesTest {

  @Test
  void numbersNamesAsTheyCome() {
    ItemCategories categories =
        ItemCategories.ofNames(Arrays.asList("shoes", null, "hats", "shoes"));

    assertThat(categories.names()).containsExactly("shoes", "hats");
    assertThat(categories.ofItem()).containsExactly(0, ItemCategories.NONE, 1, 0);
  }

  @Test
  void takesTheFirstAttributeOfAnItemForItsCategory() {
    ItemCategories categories =
        ItemCategories.ofFirst(new int[][] {{1, 0}, {}}, List.of("wool", "hats"));

    assertThat(categories.of(0)).isEqualTo(1);
    assertThat(categories.of(1)).isEqualTo(ItemCategories.NONE);
  }
}
