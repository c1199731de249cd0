package dev.cartwise.purchaseintent.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files of models; what is read is explained, and written again as it was. */
class ScoringModelsFuzzTest {

  private static final int MOST_EXPLAINED = 1000;

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("shopper.model"), bytes);
    Optional<ScoringModel> read = READER.read(bytes.length, () -> ScoringModels.read(file));
    if (read.isPresent()) {
      ScoringModel model = read.get();
      if (model.features() <= MOST_EXPLAINED) {
        assertThat(model.explain(new float[model.features()]).contributions())
            .hasSize(model.features());
      }
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      ScoringModels.write(model, again);
      assertThat(again.size()).isEqualTo(bytes.length);
    }
  }
}
