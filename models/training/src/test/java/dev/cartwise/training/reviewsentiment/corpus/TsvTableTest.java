package dev.cartwise.training.reviewsentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvTableTest {
  @TempDir private Path directory;

  private TsvTable table(String content) throws IOException {
    return TsvTable.read(Files.writeString(directory.resolve("reviews.tsv"), content));
  }

  @Test
  void readsQuotedTabsLinesAndQuotes() throws IOException {
    TsvTable table = table("label\ttext\r\n1\t\"a\tb\nc \"\"d\"\"\"\r\n0\t 5'8\" tall \n");
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.field(0, table.column("text"))).isEqualTo("a\tb\nc \"d\"");
    assertThat(table.field(1, table.column("text"))).isEqualTo(" 5'8\" tall ");
  }

  @Test
  void joinsColumnsWithABlankAndFillsShortRows() throws IOException {
    TsvTable table = table("\uFEFFtitle\ttext\nGood\tbuy\nAlone\n");
    List<Integer> both = List.of(table.column("title"), table.column("text"));
    assertThat(table.fields(0, both)).isEqualTo("Good buy");
    assertThat(table.fields(1, both)).isEqualTo("Alone ");
  }

  @Test
  void namesTheColumnThatIsMissing() throws IOException {
    TsvTable table = table("label\ttext\n");
    assertThatThrownBy(() -> table.column("stars"))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("stars")
        .hasMessageContaining("label, text");
  }

  @Test
  void refusesAMissingAnEmptyAndABrokenFile() throws IOException {
    assertThatThrownBy(() -> TsvTable.read(directory.resolve("none.tsv")))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("none.tsv");
    assertThatThrownBy(() -> table("")).isInstanceOf(TrainingFailure.class);
    Path latin = Files.write(directory.resolve("latin.tsv"), new byte[] {'a', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> TsvTable.read(latin)).isInstanceOf(TrainingFailure.class);
  }
}
