package dev.cartwise.recommendation.filter.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        " # 1 #  # expected EXCLUDE or INCLUDE",
        "DROP ItemID WHERE Items.A = 1 # 1 # DROP # expected EXCLUDE or INCLUDE",
        "EXCLUDE Items WHERE Items.A = 1 # 9 # Items # expected ItemID",
        "EXCLUDE ItemID Items.A = 1 # 16 # Items.A # expected WHERE",
        "EXCLUDE ItemID WHERE A = 1 # 22 # A # expected a field",
        "EXCLUDE ItemID WHERE Users.A = 1 # 22 # Users.A # the datasets are",
        "EXCLUDE ItemID WHERE Items.A # 29 #  # expected IN",
        "EXCLUDE ItemID WHERE Items.A IN \"x\" # 33 # x # expected (",
        "EXCLUDE ItemID WHERE Items.A IN (\"x\" # 37 #  # expected )",
        "EXCLUDE ItemID WHERE Items.A IN () # 34 # ) # expected a value",
        "EXCLUDE ItemID WHERE Items.A IN (x) # 34 # x # expected a value",
        "EXCLUDE ItemID WHERE Items.A IN (\"x) # 34 # \" # closing double quote is missing",
        "EXCLUDE ItemID WHERE Items.A IN (\"*\") # 34 # * # event types only",
        "EXCLUDE ItemID WHERE Items.A < \"x\" # 32 # x # expected a number",
        "EXCLUDE ItemID WHERE Items.A ~= 1 # 30 # ~ # is not understood",
        "EXCLUDE ItemID WHERE Items.ITEM_ID = 1 # 36 # = # IN or NOT IN",
        "EXCLUDE ItemID WHERE Interactions.EVENT_TYPE = 1 # 46 # = # IN or NOT IN",
        "EXCLUDE ItemID WHERE Interactions.TIMESTAMP > 1 # 22 # Interactions.TIMESTAMP # only"
            + " EVENT_TYPE",
        "EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"Clik\") # 50 # Clik # remembered",
        "EXCLUDE ItemID WHERE CurrentUser.AGE > 1 # 22 # CurrentUser.AGE # after IF only",
        "EXCLUDE ItemID WHERE Items.A = 1 IF Items.B = 2 # 37 # Items.B # only CurrentUser",
        "EXCLUDE ItemID WHERE Items.A = 1 AND # 37 #  # expected a field",
        "EXCLUDE ItemID WHERE Items.A = 1 EXCLUDE # 34 # EXCLUDE # expected AND",
        "EXCLUDE ItemID WHERE Items.A = 1 | # 35 #  # expected EXCLUDE or INCLUDE"
      })
  void namesThePlaceThatIsWrong(String line) {
    String[] parts = line.split(" # ", -1);
    check(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
  }

  private static void check(String expression, int position, String token, String sentence) {
    assertThatExceptionOfType(FilterException.class)
        .isThrownBy(() -> FilterExpression.parse(expression))
        .withMessageContaining(sentence)
        .satisfies(e -> assertThat(e.position()).isEqualTo(position))
        .satisfies(e -> assertThat(e.token()).isEqualTo(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXCLUDE ItemID WHERE Items.A IN (\"x\") OR Interactions.EVENT_TYPE IN (\"View\")",
        "EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"View\") AND Items.A IN (\"x\")"
      })
  void refusesToMixItemsWithInteractions(String expression) {
    assertThatExceptionOfType(FilterException.class)
        .isThrownBy(() -> FilterExpression.parse(expression))
        .withMessageContaining("chain two with |");
  }

  @Test
  void takesUpTo2500Characters() {
    String head = "EXCLUDE ItemID WHERE Items.A IN (\"";
    String tail = "\")";
    String longest = head + "x".repeat(2500 - head.length() - tail.length()) + tail;

    assertThat(FilterExpression.parse(longest).steps()).hasSize(1);
    check(longest + " ", 2501, " ", "longer than 2500 characters");
  }

  @Test
  void knowsWhatItAsksFor() {
    FilterExpression filter =
        FilterExpression.parse(
            "include itemid where items.Category in ($Category, CurrentItem.CATEGORY) and"
                + " Items.PRICE<=$MAX if CurrentUser.AGE >= 18"
                + " | EXCLUDE ItemID WHERE Interactions.EVENT_TYPE NOT IN (\"purchase\")");

    assertThat(filter.steps()).hasSize(2);
    assertThat(filter.parameters()).containsExactly("Category", "MAX");
    assertThat(filter.columns()).containsExactly("CATEGORY", "PRICE");
    assertThat(filter.asksAboutUser()).isTrue();
  }

  @Test
  void asksAboutNobodyWhenItNamesNobody() {
    FilterExpression filter = FilterExpression.parse("EXCLUDE ItemID WHERE Items.STOCK < 1");

    assertThat(filter.asksAboutUser()).isFalse();
    assertThat(filter.parameters()).isEmpty();
  }
}
