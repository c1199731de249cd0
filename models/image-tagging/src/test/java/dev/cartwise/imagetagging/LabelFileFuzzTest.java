package dev.cartwise.imagetagging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files of labels; each head that is read has labels, none of them twice. */
class LabelFileFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve(TaggerFiles.LABELS), bytes);
    READER
        .read(bytes.length, () -> LabelFile.read(file))
        .ifPresent(
            heads ->
                assertThat(heads.values())
                    .isNotEmpty()
                    .allSatisfy(
                        head ->
                            assertThat(head.labels())
                                .isNotEmpty()
                                .extracting(Label::name)
                                .doesNotHaveDuplicates()));
  }
}
