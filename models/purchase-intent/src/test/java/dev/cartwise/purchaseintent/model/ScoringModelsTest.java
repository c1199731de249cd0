package dev.cartwise.purchaseintent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringModelsTest {

  @TempDir Path directory;

  static List<ScoringModel> models() {
    return SampleModels.all();
  }

  private static byte[] written(ScoringModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ScoringModels.write(model, bytes);
    return bytes.toByteArray();
  }

  private ScoringModel read(byte[] bytes) throws IOException {
    return ScoringModels.read(Files.write(directory.resolve("shopper.model"), bytes));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelThatIsReadSaysTheSameAndIsWrittenTheSame(ScoringModel model) throws IOException {
    ScoringModel read = read(written(model));
    float[] row = {3.5f, Float.NaN};
    assertThat(read.logit(row)).isEqualTo(model.logit(row));
    assertThat(read.explain(row).contributions()).isEqualTo(model.explain(row).contributions());
    assertThat(written(read)).isEqualTo(written(model));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyPartOfAFileIsRefused(ScoringModel model) throws IOException {
    byte[] whole = written(model);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part))
          .isInstanceOfSatisfying(
              ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT));
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 1)))
        .hasMessage("shopper.model: goes on after its end");
  }

  @Test
  void otherFilesVersionsAndKindsAreRefused() throws IOException {
    assertThatThrownBy(() -> ScoringModels.read(directory.resolve("none.model")))
        .isInstanceOfSatisfying(
            ArtifactException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MISSING));
    assertThatThrownBy(() -> read(changed(0))).hasMessage("shopper.model: is no model");
    assertThatThrownBy(() -> read(changed(11)))
        .hasMessage("shopper.model: has the unknown format version 127");
    assertThatThrownBy(() -> read(changed(12)))
        .hasMessage("shopper.model: holds the unknown kind 127");
  }

  private static byte[] changed(int at) throws IOException {
    byte[] bytes = written(SampleModels.linear());
    bytes[at] = 127;
    return bytes;
  }
}
