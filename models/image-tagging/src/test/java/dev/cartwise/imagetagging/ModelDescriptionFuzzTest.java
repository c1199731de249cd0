package dev.cartwise.imagetagging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.inference.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Descriptions of networks; what is read feeds them a picture and ranks what they give. */
class ModelDescriptionFuzzTest {

  private static final int MOST_PIXELS = 1 << 12;
  private static final RgbImage PICTURE =
      new RgbImage(2, 1, new byte[] {0, 0, 0, (byte) 255, (byte) 255, (byte) 255});

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @BeforeAll
  static void writeLabels() throws IOException {
    Files.writeString(
        directory.resolve(TaggerFiles.LABELS),
        """
        {"articleType": ["Shirts", "Shoes"], "gender": ["Men", "Women"]}
        """);
  }

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Files.write(directory.resolve(TaggerFiles.DESCRIPTION), bytes);
    READER
        .read(bytes.length, () -> ModelDescription.read(directory))
        .ifPresent(ModelDescriptionFuzzTest::look);
  }

  private static void look(ModelDescription description) {
    assertThat(description.signature().outputs()).isNotEmpty();
    for (HeadSpec head : description.heads()) {
      assertThat(head.rank(List.of(new float[] {-1, 1})).best().confidence()).isBetween(0f, 1f);
    }
    InputSpec input = description.input();
    if (input.type() == ElementType.FLOAT && input.width() * input.height() <= MOST_PIXELS) {
      assertThat(input.tensor(PICTURE).floats()).hasSize(3 * input.width() * input.height());
    }
  }
}
