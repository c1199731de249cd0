package dev.cartwise.history.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.history.HistoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
  private static final List<String> ROW = List.of("a\"b", "line\nbreak, and comma", "杯", "");
  private static final String TEXT = "\"a\"\"b\",\"line\nbreak, and comma\",杯,\r\n";

  @TempDir Path folder;

  @Test
  void quotesWhatWouldBeReadAsSomethingElse() throws IOException {
    Path target = folder.resolve("items.csv");
    try (CsvFile file = CsvFile.create(target)) {
      file.add(ROW);
      file.finish();
    }

    assertThat(target).hasContent(TEXT);
    assertThat(folder)
        .isDirectoryContaining(target::equals)
        .isDirectoryNotContaining("glob:*.part");
  }

  @Test
  void packsAFileWhoseNameSaysSo() throws IOException {
    Path target = folder.resolve("items.csv.gz");
    try (CsvFile file = CsvFile.create(target)) {
      file.add(ROW);
      file.finish();
    }

    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(target))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }
  }

  @Test
  void leavesAnEarlierFileAloneUntilTheNewOneIsWhole() throws IOException {
    Path target = Files.writeString(folder.resolve("items.csv"), "earlier");
    try (CsvFile file = CsvFile.create(target)) {
      file.add(ROW);
    }

    assertThat(folder)
        .isDirectoryContaining(target::equals)
        .isDirectoryNotContaining("glob:*.part");
    assertThat(target).hasContent("earlier");
  }

  @Test
  void writesToATextThatStaysOpen() throws IOException {
    StringBuilder out = new StringBuilder();
    CsvRows rows = CsvFile.to(out);
    rows.add(ROW);
    rows.finish();

    assertThat(out).hasToString(TEXT);
  }

  @Test
  void namesAFileThatCannotBeWritten() {
    assertThatThrownBy(() -> CsvFile.create(folder.resolve("none/items.csv")))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("none/items.csv.part")
        .hasMessageContaining("--out");
  }
}
