package dev.cartwise.history.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordExportTest {
  private static final RecordExport<ItemRecord> ITEMS =
      new RecordExport<>("ITEM_ID", ItemRecord::itemId, ItemRecord::properties);

  @TempDir Path room;
  private final WrittenRows rows = new WrittenRows();

  @Test
  void hasAColumnForEachPropertyThatAnItemHas() throws IOException {
    ExportFigures figures =
        ITEMS.write(
            Stream.of(
                new ItemRecord("mug", "{\"PRICE\":4.50,\"CATEGORY_L1\":\"Kitchen\"}"),
                new ItemRecord("杯", "{\"title\":\"a\\nb\",\"sold\":true,\"PRICE\":null}")),
            room,
            rows);

    assertThat(rows.header()).containsExactly("ITEM_ID", "CATEGORY_L1", "PRICE", "sold", "title");
    assertThat(rows.rows())
        .containsExactly(
            List.of("mug", "Kitchen", "4.5", "", ""), List.of("杯", "", "", "true", "a\nb"));
    assertThat(rows.isFinished()).isTrue();
    assertThat(figures).isEqualTo(new ExportFigures(2, 0, 0));
  }

  @Test
  void writesSeveralTextsWithBarsAndOtherValuesAsJson() throws IOException {
    ITEMS.write(
        Stream.of(
            new ItemRecord(
                "mug",
                "{\"a\":[\"red\",\"blue\"],\"b\":[\"x|y\"],\"c\":[1,2],\"d\":{\"e\":\"f\"}}")),
        room,
        rows);

    assertThat(rows.rows().get(0))
        .containsExactly("mug", "red|blue", "[\"x|y\"]", "[1,2]", "{\"e\":\"f\"}");
  }

  @Test
  void hasAHeaderThoughThereIsNothing() throws IOException {
    ITEMS.write(Stream.of(), room, rows);

    assertThat(rows.header()).containsExactly("ITEM_ID");
    assertThat(rows.rows()).isEmpty();
  }
}
