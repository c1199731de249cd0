package dev.cartwise.imagetagging.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Galleries, searched once they are open. */
class GalleryFuzzTest {

  private static final PackedDirection DIRECTION = PackedDirection.of(new float[] {9, 5, 5});

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void opensOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve(Gallery.FILE_NAME), bytes);
    READER
        .read(bytes.length, () -> Gallery.open(file))
        .ifPresent(
            gallery -> {
              assertThat(gallery.model()).isNotNull();
              assertThat(gallery.nearest(DIRECTION, "", 5)).hasSizeLessThanOrEqualTo(5);
            });
  }
}
