package dev.cartwise.recommendation.blend.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.recommendation.blend.model.BlendModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Blend files; what opens and was written opens again, and is written the same. */
class BlendFileFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void opensOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve(BlendFile.NAME), bytes);
    Optional<BlendModel> model = READER.read(bytes.length, () -> BlendFile.open(file));
    if (model.isPresent()) {
      Path again = directory.resolve("again.bin");
      BlendFile.write(again, model.get());
      Path third = directory.resolve("third.bin");
      BlendFile.write(third, BlendFile.open(again));
      assertThat(third).hasSameBinaryContentAs(again);
    }
  }
}
