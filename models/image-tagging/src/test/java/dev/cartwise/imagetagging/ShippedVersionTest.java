package dev.cartwise.imagetagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The version of the tagger that is shipped: photos are tagged again when it changes. */
class ShippedVersionTest {

  private static final Path ARTIFACT = Path.of("artifact");

  @Test
  void isThatOfItsFiles() throws Exception {
    Manifest shipped = Manifest.parse(Files.readAllBytes(ARTIFACT.resolve(Manifest.FILE_NAME)));

    Manifest again =
        Manifest.of(Task.IMAGE_TAGGING)
            .createdAt(shipped.createdAtMillis())
            .files(ARTIFACT, Task.IMAGE_TAGGING.files())
            .versionOfFiles()
            .build();

    assertThat(again.files()).isEqualTo(shipped.files());
    assertThat(again.version()).isEqualTo(shipped.version());
  }
}
