package dev.cartwise.recommendation.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.filter.language.FilterException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredFiltersTest {

  private static final ShopId DEMO = new ShopId("demo");
  private static final String IN_STOCK = "INCLUDE ItemID WHERE Items.STOCK > 0";
  private static final String CHEAP = "INCLUDE ItemID WHERE Items.PRICE < 10";

  @TempDir Path directory;
  private DeclaredFilters filters;

  @BeforeEach
  void open() {
    filters = new DeclaredFilters(new DirectoryObjectStore(directory));
  }

  @Test
  void keepsTheFiltersOfEachShop() throws Exception {
    filters.put(DEMO, "stock", IN_STOCK);
    filters.put(DEMO, "cheap", IN_STOCK);
    filters.put(DEMO, "cheap", CHEAP);

    assertThat(filters.find(DEMO, "stock")).contains(IN_STOCK);
    assertThat(filters.list(DEMO)).containsEntry("cheap", CHEAP).containsOnlyKeys("cheap", "stock");
    assertThat(filters.find(new ShopId("demo2"), "stock")).isEmpty();
    assertThat(filters.list(new ShopId("demo2"))).isEmpty();
  }

  @Test
  void storesOnlyWhatIsUnderstood() throws Exception {
    assertThatThrownBy(() -> filters.put(DEMO, "wrong", "INCLUDE everything"))
        .isInstanceOf(FilterException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filters.put(DEMO, "../other/wrong", IN_STOCK));
    assertThat(filters.list(DEMO)).isEmpty();
  }

  @Test
  void refusesAFormItDoesNotKnow() throws Exception {
    filters.put(DEMO, "stock", IN_STOCK);
    Files.writeString(directory.resolve("filters/demo/stock.json"), "{\"schemaVersion\":2}");

    assertThatIOException().isThrownBy(() -> filters.find(DEMO, "stock"));
  }
}
