package dev.cartwise.recommendation.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.SampleCatalogues;
import dev.cartwise.recommendation.filter.bound.FilterRequest;
import dev.cartwise.recommendation.filter.bound.ItemFacts;
import dev.cartwise.recommendation.filter.bound.ItemFilter;
import dev.cartwise.recommendation.filter.language.FilterException;
import dev.cartwise.recommendation.filter.language.FilterExpression;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFiltersTest {

  private static final String PRAISED = "PRAISED_FOR";

  @TempDir Path directory;
  private Catalogue catalogue;
  private CatalogueFilters filters;

  @BeforeEach
  void open() throws Exception {
    catalogue =
        new SampleCatalogues()
            .item(item("cup", "CATEGORY", "Tea", "PRICE", "8", "STOCK", "0", "TAGS", "blue|gift"))
            .item(
                item("lid", "CATEGORY", "Kitchen", "PRICE", "9.5", "STOCK", "3", PRAISED, "looks"))
            .item(
                item(
                    "pan",
                    "CATEGORY",
                    "Kitchen",
                    "PRICE",
                    "40",
                    "STOCK",
                    "12",
                    "TAGS",
                    "gift",
                    PRAISED,
                    "quality|fit"))
            .item(item("pot", "CATEGORY", "Kitchen|Garden", "PRICE", "ask us", "TAGS", "gifted"))
            .item(item("tea", "CATEGORY", "Tea", "PRICE", "5", "STOCK", "-1"))
            .item(item("tv", "SCREEN_SIZE", "27\" \\ QHD"))
            .item(CatalogueItem.withoutAttributes("bare"))
            .open(directory);
    filters = new CatalogueFilters(catalogue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "INCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\",\"Garden\") ~ cup,pot,tea",
        "EXCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\",\"Garden\") ~ bare,lid,pan,tv",
        "INCLUDE ItemID WHERE Items.CATEGORY NOT IN (\"Kitchen\") ~ bare,cup,tea,tv",
        "INCLUDE ItemID WHERE Items.CATEGORY IN (\"tea\") ~ ``",
        "INCLUDE ItemID WHERE Items.TAGS IN (\"gift\") ~ cup,pan",
        "INCLUDE ItemID WHERE Items.TAGS IN (\"blue\") AND Items.TAGS IN (\"gift\") ~ cup",
        "INCLUDE ItemID WHERE items.price < 9.5 ~ cup,tea",
        "INCLUDE ItemID WHERE Items.PRICE <= 9.5 ~ cup,lid,tea",
        "INCLUDE ItemID WHERE Items.PRICE > 8 AND Items.PRICE < 40 ~ lid",
        "INCLUDE ItemID WHERE Items.PRICE >= 40 OR Items.PRICE = 5 ~ pan,tea",
        "INCLUDE ItemID WHERE Items.PRICE != 40 ~ bare,cup,lid,pot,tea,tv",
        "INCLUDE ItemID WHERE Items.STOCK = -1 ~ tea",
        "EXCLUDE ItemID WHERE Items.STOCK <= 0 ~ bare,lid,pan,pot,tv",
        "EXCLUDE ItemID WHERE Items.ITEM_ID IN (\"pan\",\"gone\") ~ bare,cup,lid,pot,tea,tv",
        "INCLUDE ItemID WHERE Items.ITEM_ID NOT IN (\"pan\") ~ bare,cup,lid,pot,tea,tv",
        "INCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\") OR Items.PRICE > 9 AND Items.STOCK > 5 ~"
            + " cup,pan,tea",
        "INCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\") | EXCLUDE ItemID WHERE Items.STOCK = 0 ~"
            + " tea",
        "INCLUDE ItemID WHERE Items.PRAISED_FOR IN (\"fit\") ~ pan",
        "INCLUDE ItemID WHERE Items.PRAISED_FOR IN (\"fit\",\"looks\") ~ lid,pan",
        "INCLUDE ItemID WHERE Items.CRITICISED_FOR IN (\"price\") ~ ``",
        "EXCLUDE ItemID WHERE Items.CRITICISED_FOR IN (\"price\") ~ bare,cup,lid,pan,pot,tea,tv"
      })
  void letsThroughWhatTheExpressionSays(String expression, String expected) {
    for (int use = 1; use <= 3; use++) {
      assertThat(String.join(",", passing(expression, FilterRequest.ANONYMOUS)))
          .as("use " + use)
          .isEqualTo(expected);
    }
  }

  @Test
  void skipsOwnItemsByWhatTheShopperDid() {
    FilterRequest shopper =
        did(
            Map.of(),
            event("pan", EventKind.PURCHASE),
            event("lid", EventKind.VIEW),
            event("cup", EventKind.ADD_TO_CART));

    assertThat(passing("EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"purchase\")", shopper))
        .containsExactly("bare", "cup", "lid", "pot", "tea", "tv");
    assertThat(
            passing(
                "EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"Purchase\", \"AddToCart\")",
                shopper))
        .containsExactly("bare", "lid", "pot", "tea", "tv");
    assertThat(passing("INCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"*\")", shopper))
        .containsExactly("cup", "lid", "pan");
    assertThat(passing("INCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (*)", shopper))
        .containsExactly("cup", "lid", "pan");
    assertThat(passing("EXCLUDE ItemID WHERE Interactions.EVENT_TYPE NOT IN (\"VIEW\")", shopper))
        .containsExactly("bare", "lid", "pot", "tea", "tv");
    assertThat(
            passing(
                "INCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"*\")"
                    + " | EXCLUDE ItemID WHERE Items.STOCK <= 0",
                shopper))
        .containsExactly("lid", "pan");
  }

  @Test
  void takesEventTypesFromParameters() {
    String filter = "EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN ($TYPES)";

    assertThat(passing(filter, did(Map.of("TYPES", "View"), event("lid", EventKind.VIEW))))
        .doesNotContain("lid");
    assertThat(passing(filter, did(Map.of(), event("lid", EventKind.VIEW)))).contains("lid");
    assertThatExceptionOfType(FilterException.class)
        .isThrownBy(() -> passing(filter, did(Map.of("TYPES", "Clik"))))
        .withMessageContaining("$TYPES: 'Clik'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"Tea\",\"Garden\" ~ cup,pot,tea",
        " \"Tea\" , \"Garden\"  ~ cup,pot,tea",
        "Tea ~ cup,tea",
        "\"Tea\" ~ cup,tea",
        "\"Tea,Garden\" ~ ``"
      })
  void readsParameterValues(String value, String expected) {
    assertThat(
            String.join(
                ",",
                passing("INCLUDE ItemID WHERE Items.CATEGORY IN ($C)", did(Map.of("C", value)))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {"Tea,Garden", "\"Tea\",", "\"Tea\" Garden", "\"Tea", "\"Tea\"\"Garden\"", "` `"})
  void refusesMalformedParameterValues(String value) {
    assertThatExceptionOfType(FilterException.class)
        .isThrownBy(
            () -> passing("INCLUDE ItemID WHERE Items.CATEGORY IN ($C)", did(Map.of("C", value))))
        .withMessageContaining("$C: put each value in double quotes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INCLUDE ItemID WHERE Items.SCREEN_SIZE IN (\"27\\\" \\\\ QHD\")",
        "INCLUDE ItemID WHERE Items.SCREEN_SIZE IN (\"27\\\" \\ QHD\")",
        "INCLUDE ItemID WHERE Items.screenSize IN (\"27\\\" \\\\ QHD\")"
      })
  void findsAValueThatHoldsAQuote(String expression) {
    assertThat(passing(expression, FilterRequest.ANONYMOUS)).containsExactly("tv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"27\\\" \\\\ QHD\"", "27\" \\ QHD", "\"none\", \"27\\\" \\\\ QHD\""})
  void takesAParameterThatHoldsAQuote(String value) {
    assertThat(passing("INCLUDE ItemID WHERE Items.SCREEN_SIZE IN ($S)", did(Map.of("S", value))))
        .containsExactly("tv");
  }

  @Test
  void needsEveryParameterOfAnInclude() {
    assertThatExceptionOfType(FilterException.class)
        .isThrownBy(() -> passing("INCLUDE ItemID WHERE Items.PRICE < $MAX", did(Map.of())))
        .withMessageContaining("$MAX: an INCLUDE filter needs");
  }

  @Test
  void skipsThePartOfAnExcludeWhoseParameterIsAbsent() {
    String filter =
        "EXCLUDE ItemID WHERE Items.CATEGORY IN ($C) OR Items.STOCK <= $S AND Items.PRICE < 100"
            + " | EXCLUDE ItemID WHERE Items.ITEM_ID IN ($IDS)";

    assertThat(passing(filter, did(Map.of()))).hasSize(7);
    assertThat(passing(filter, did(Map.of("C", "Tea"))))
        .containsExactly("bare", "lid", "pan", "pot", "tv");
    assertThat(passing(filter, did(Map.of("S", "0", "IDS", "\"pan\",\"lid\""))))
        .containsExactly("bare", "pot", "tv");
  }

  @Test
  void refusesAValueThatBelongsToNoParameter() {
    assertThatExceptionOfType(FilterException.class)
        .isThrownBy(
            () -> passing("EXCLUDE ItemID WHERE Items.CATEGORY IN ($C)", did(Map.of("c", "Tea"))))
        .withMessageContaining("$c: the filter has no such parameter");
  }

  @Test
  void comparesWithNumericParametersOnly() {
    String filter = "INCLUDE ItemID WHERE Items.PRICE < $MAX";

    assertThat(passing(filter, did(Map.of("MAX", "9")))).containsExactly("cup", "tea");
    assertThat(passing(filter, did(Map.of("MAX", "\"9\"")))).containsExactly("cup", "tea");
    for (String wrong : List.of("cheap", "\"1\",\"2\"", "NaN", "Infinity")) {
      assertThatExceptionOfType(FilterException.class)
          .isThrownBy(() -> passing(filter, did(Map.of("MAX", wrong))))
          .withMessageContaining("$MAX: must be one number");
    }
  }

  @Test
  void countsAStepOnlyIfTheUserIsAsItSays() {
    String filter =
        "EXCLUDE ItemID WHERE Items.CATEGORY IN (\"Tea\")"
            + " IF CurrentUser.AGE < 18 AND CurrentUser.CLUB IN (\"gold\")";

    assertThat(passing(filter, user(Map.of("AGE", "12", "CLUB", "silver|gold"))))
        .containsExactly("bare", "lid", "pan", "pot", "tv");
    assertThat(passing(filter, user(Map.of("AGE", "12")))).hasSize(7);
    assertThat(passing(filter, user(Map.of("AGE", "40", "CLUB", "gold")))).hasSize(7);
    assertThat(passing(filter, FilterRequest.ANONYMOUS)).hasSize(7);
  }

  @Test
  void comparesWithTheItemThatIsLookedAt() {
    String filter =
        "INCLUDE ItemID WHERE Items.CATEGORY IN (CurrentItem.CATEGORY)"
            + " AND Items.PRICE >= CurrentItem.PRICE";

    assertThat(passing(filter, lookingAt("lid"))).containsExactly("lid", "pan");
    assertThat(passing(filter, lookingAt("bare"))).isEmpty();
    assertThatExceptionOfType(FilterException.class)
        .isThrownBy(() -> passing(filter, FilterRequest.ANONYMOUS))
        .withMessageContaining("'CurrentItem.CATEGORY': the request must name an itemId");
  }

  @Test
  void refusesAColumnThatNoItemHas() {
    assertThatExceptionOfType(FilterException.class)
        .isThrownBy(
            () ->
                passing(
                    "EXCLUDE ItemID WHERE Items.CATEGROY IN (\"Tea\")", FilterRequest.ANONYMOUS))
        .withMessage("at character 22 'Items.CATEGROY': no item of the shop has such a column");
  }

  @Test
  void judgesFresherAttributesByTheSameFilter() {
    ItemFilter inStock =
        filters.apply(
            FilterExpression.parse(
                "INCLUDE ItemID WHERE Items.STOCK > 0 AND Items.TAGS IN (\"gift\")"
                    + " | EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN (\"Purchase\")"
                    + " | EXCLUDE ItemID WHERE Items.ITEM_ID IN (\"tea\")"),
            did(Map.of(), event("lid", EventKind.PURCHASE)));
    int pan = catalogue.indexOf("pan");

    assertThat(inStock.test(pan)).isTrue();
    assertThat(inStock.test(new ItemFacts(pan, "pan", Map.of("STOCK", "0", "TAGS", "gift"))))
        .isFalse();
    assertThat(inStock.test(new ItemFacts(pan, "pan", Map.of("STOCK", "1", "TAGS", "a|gift"))))
        .isTrue();
    assertThat(inStock.test(facts("lid", Map.of("STOCK", "1", "TAGS", "gift")))).isFalse();
    assertThat(inStock.test(facts("tea", Map.of("STOCK", "1", "TAGS", "gift")))).isFalse();
  }

  @Test
  void keepsTheSameOutcomeWhileManyOtherFiltersComeAndGo() throws Exception {
    Random random = new Random(7);
    SampleCatalogues many = new SampleCatalogues();
    List<Integer> prices = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      prices.add(random.nextInt(100));
      many.item(item(String.format("i%04d", i), "PRICE", prices.get(i) + ""));
    }
    CatalogueFilters cheap = new CatalogueFilters(many.open(directory));
    for (int use = 0; use < 1000; use++) {
      int limit = random.nextInt(100);
      ItemFilter filter =
          cheap.apply(
              FilterExpression.parse("INCLUDE ItemID WHERE Items.PRICE < $MAX"),
              did(Map.of("MAX", limit + "")));
      for (int probe = 0; probe < 20; probe++) {
        int item = random.nextInt(2000);
        assertThat(filter.test(item)).isEqualTo(prices.get(item) < limit);
      }
    }
  }

  private List<String> passing(String expression, FilterRequest request) {
    ItemFilter filter = filters.apply(FilterExpression.parse(expression), request);
    List<String> ids = new ArrayList<>();
    for (int item = 0; item < catalogue.size(); item++) {
      if (filter.test(item)) {
        ids.add(catalogue.itemId(item));
      }
    }
    return ids;
  }

  private static FilterRequest did(Map<String, String> values, FilterRequest.Event... events) {
    return new FilterRequest(values, List.of(events), Map.of(), -1);
  }

  private static FilterRequest user(Map<String, String> properties) {
    return new FilterRequest(Map.of(), List.of(), properties, -1);
  }

  private FilterRequest lookingAt(String itemId) {
    return new FilterRequest(Map.of(), List.of(), Map.of(), catalogue.indexOf(itemId));
  }

  private FilterRequest.Event event(String itemId, EventKind kind) {
    return new FilterRequest.Event(catalogue.indexOf(itemId), kind);
  }

  private ItemFacts facts(String itemId, Map<String, String> columns) {
    return new ItemFacts(catalogue.indexOf(itemId), itemId, columns);
  }

  private static CatalogueItem item(String id, String... columns) {
    Map<String, String> byName = new TreeMap<>();
    for (int c = 0; c < columns.length; c += 2) {
      byName.put(columns[c], columns[c + 1]);
    }
    return new CatalogueItem(id, null, null, byName.get("CATEGORY"), Double.NaN, byName, 1);
  }
}
