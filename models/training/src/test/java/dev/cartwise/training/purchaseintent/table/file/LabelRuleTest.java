package dev.cartwise.training.purchaseintent.table.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRuleTest {

  private static final LabelRule PLAIN = new LabelRule("y", null);

  @TempDir private Path directory;

  private SampledFile file(String... labels) throws IOException {
    Path path = Files.writeString(directory.resolve("f.csv"), "y\n" + String.join("\n", labels));
    return SampledFile.read(path, Header::names, 100, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "true", "1", "yes", "Yes", "1.0"})
  void takesTheUsualWordsForYes(String yes) throws IOException {
    assertThat(PLAIN.learnableLabels(file(yes, "other"))).containsExactly(true, false);
  }

  @Test
  void takesTheGivenValueAloneForYes() throws IOException {
    assertThat(new LabelRule("y", "churn").learnableLabels(file("churn", "1", "yes", "stay")))
        .containsExactly(true, false, false, false);
  }

  @Test
  void countsSpellingsOfOneValueOnce() throws IOException {
    assertThat(PLAIN.labels(file("TRUE", "true", "False", "FALSE")))
        .containsExactly(true, true, false, false);
    assertThat(PLAIN.labels(file("1", "1.0", "0", "0.0")))
        .containsExactly(true, true, false, false);
  }

  @Test
  void asksWhichValueIsPositiveWhereThereAreMore() {
    assertThatThrownBy(() -> PLAIN.labels(file("1", "2", "3")))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("more than two values; it holds 1, 2, 3")
        .hasMessageContaining("--positive");
  }

  @Test
  void refusesToLearnFromOneClass() {
    assertThatThrownBy(() -> PLAIN.learnableLabels(file("1", "1")))
        .hasMessageContaining("one class only, the positive one");
    assertThatThrownBy(() -> PLAIN.learnableLabels(file("0", "0")))
        .hasMessageContaining("nowhere TRUE, 1 or yes");
    assertThatThrownBy(() -> new LabelRule("y", "buy").learnableLabels(file("a", "b")))
        .hasMessageContaining("nowhere buy; it holds a, b");
  }

  @Test
  void isAskedAboutOneClassWithoutComplaint() throws IOException {
    assertThat(PLAIN.labels(file("0", "0"))).containsExactly(false, false);
  }
}
