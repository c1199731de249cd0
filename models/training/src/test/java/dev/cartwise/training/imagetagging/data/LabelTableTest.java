package dev.cartwise.training.imagetagging.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelTableTest {

  @TempDir private Path directory;

  private List<LabelledItem> read(String content) throws IOException {
    return LabelTable.read(Files.writeString(directory.resolve("labels.csv"), content));
  }

  @Test
  void readsQuotedFieldsAndLeavesTheBlanksAroundThemOut() throws IOException {
    List<LabelledItem> items =
        read(
            "\uFEFFid, articleType ,name\r\n"
                + "1,\"T-shirt, \"\"long\"\"\",a\r\n"
                + "2, Shoe ,\"b\n"
                + "c\"\r\n");

    assertThat(items)
        .containsExactly(
            new LabelledItem("1", "", Map.of("articleType", "T-shirt, \"long\"")),
            new LabelledItem("2", "", Map.of("articleType", "Shoe")));
  }

  @Test
  void passesOverBlankLinesAndTakesShortRows() throws IOException {
    assertThat(read("id,articleType\n\n  \n1\n"))
        .containsExactly(new LabelledItem("1", "", Map.of()));
  }

  @Test
  void takesTheFirstOfColumnsWithOneName() throws IOException {
    assertThat(read("id,note,note,articleType\n1,a,b,Shoe\n"))
        .containsExactly(new LabelledItem("1", "", Map.of("articleType", "Shoe")));
  }

  @Test
  void takesAQuoteInsideAFieldAsItIs() throws IOException {
    assertThat(read("id,articleType\n1,5'8\" tall\n2,\"cut\" short\n"))
        .extracting(item -> item.labels().get("articleType"))
        .containsExactly("5'8\" tall", "cut short");
  }

  @Test
  void refusesAFileWithoutItsColumns() throws IOException {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("no header line");
    assertThatThrownBy(() -> read("articleType\nShoe\n")).hasMessageContaining("no column id");
    assertThatThrownBy(() -> read("id,colour\n1,red\n"))
        .hasMessageContaining("none of the columns");
  }
}
