package dev.cartwise.imagetagging.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures of any kind, as tag-images decodes them. */
class ImageDecoderFuzzTest {

  private static final int MIN_SIDE = 256;

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(ImageRefusedException.class).allocating(256, 64);

  @FuzzTest
  void decodesOrRefuses(byte[] file) {
    READER
        .read(file.length, () -> ImageDecoder.decode(file, MIN_SIDE))
        .ifPresent(
            decoded ->
                assertThat(decoded.pixels().rgb())
                    .hasSize(3 * decoded.pixels().width() * decoded.pixels().height()));
  }
}
