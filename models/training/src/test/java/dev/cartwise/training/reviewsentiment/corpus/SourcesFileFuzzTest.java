package dev.cartwise.training.reviewsentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Lists of files of reviews; one that is read names files that are there. */
class SourcesFileFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(TrainingFailure.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("sources.json"), bytes);
    READER
        .read(bytes.length, () -> new SourcesFile(file).read())
        .ifPresent(
            sources ->
                assertThat(sources).isNotEmpty().extracting(Source::file).allMatch(Files::exists));
  }
}
