package dev.cartwise.purchaseintent.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Descriptions of artifacts; what is read says the same when it is written again. */
class IntentDescriptionFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve(IntentDescription.FILE_NAME), bytes);
    Optional<IntentDescription> read =
        READER.read(bytes.length, () -> IntentDescription.read(file));
    if (read.isPresent()) {
      read.get().write(file);
      byte[] written = Files.readAllBytes(file);
      IntentDescription.read(file).write(file);
      assertThat(Files.readAllBytes(file)).isEqualTo(written);
    }
  }
}
