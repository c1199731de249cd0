package dev.cartwise.training.purchaseintent.table.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

  @TempDir private Path directory;

  private List<List<String>> read(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("file.csv"), text);
    return CsvFile.read(file, Lines::new).lines;
  }

  @Test
  void readsQuotesLineBreaksInsideThemAndEmptyFields() throws IOException {
    assertThat(read("a,b\n\"x, \"\"y\"\"\nz\",1\n,\n"))
        .containsExactly(List.of("a", "b"), List.of("x, \"y\"\nz", "1"), List.of("", ""));
  }

  @Test
  void passesOverByteOrderMarkCarriageReturnsAndEmptyLines() throws IOException {
    assertThat(read("\ufeffa,b\r\n\r\n1,2\r\n3,4"))
        .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void findsSemicolonsTabsAndBars() throws IOException {
    assertThat(read("a;\"b,c,d\"\n1;2,5\n")).last().isEqualTo(List.of("1", "2,5"));
    assertThat(read("a\tb\n1\t2\n")).last().isEqualTo(List.of("1", "2"));
    assertThat(read("a|b\n1|2\n")).last().isEqualTo(List.of("1", "2"));
  }

  @Test
  void readsAFileOfOneColumn() throws IOException {
    assertThat(read("a\n1\n")).containsExactly(List.of("a"), List.of("1"));
  }

  @Test
  void namesTheLineThatIsRagged() {
    assertThatThrownBy(() -> read("a,b\n1,2\n\n1,2,3\n"))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageEndingWith("line 4: 3 fields where the header has 2.");
    assertThatThrownBy(() -> read("a,b\n\"1\n1\",2\n1")).hasMessageContaining("line 4: 1 fields");
  }

  @Test
  void refusesAQuoteThatStaysOpen() {
    assertThatThrownBy(() -> read("a,b\n1,\"2\n3,4\n"))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("after line");
    assertThatThrownBy(() -> read("a,b\n1,\"" + "x".repeat(RecordLimit.MOST_CHARACTERS + 20_000)))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("is a quote left open?");
  }

  @Test
  void refusesHeadersThatNameAColumnTwiceOrNone() {
    assertThatThrownBy(() -> read("a,b,a\n")).hasMessageEndingWith("two columns named a.");
    assertThatThrownBy(() -> read("1,2.5\n3,4\n")).hasMessageContaining("has no header");
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
  }

  @Test
  void callsAColumnWithoutNameByItsPlace() throws IOException {
    assertThat(read(",b\n1,2\n")).first().isEqualTo(List.of("column 1", "b"));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> CsvFile.read(directory.resolve("none.csv"), Lines::new))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("none.csv");
  }

  private static final class Lines implements Consumer<CSVRecord> {
    private final List<List<String>> lines = new ArrayList<>();

    Lines(Header header) {
      lines.add(header.names());
    }

    @Override
    public void accept(CSVRecord row) {
      lines.add(row.toList());
    }
  }
}
