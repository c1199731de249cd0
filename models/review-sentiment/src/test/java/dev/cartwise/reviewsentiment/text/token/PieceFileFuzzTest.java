package dev.cartwise.reviewsentiment.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Lists of pieces; what is read cuts a text into pieces it knows. */
class PieceFileFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("pieces.txt"), bytes);
    READER
        .read(bytes.length, () -> PieceFile.read(file))
        .ifPresent(
            wordpiece -> {
              for (int id : wordpiece.encode("Good 质量!")) {
                assertThat(id).isBetween(0, wordpiece.vocabulary().size() - 1);
              }
            });
  }
}
