package dev.cartwise.reviewsentiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Settings of a sentiment artifact; what is read says the same when it is written again. */
class SettingsFileFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve(SettingsFile.NAME), bytes);
    Optional<Map<Language, LanguageSettings>> read =
        READER.read(bytes.length, () -> SettingsFile.read(file));
    if (read.isPresent()) {
      SettingsFile.write(file, read.get());
      assertThat(SettingsFile.read(file)).isEqualTo(read.get());
    }
  }
}
