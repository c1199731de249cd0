package dev.cartwise.imagetagging.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void areTheMiddlesOfEqualParts() {
    RgbImage image = noise(150, 200);

    RgbImage samples = Samples.of(image);

    assertThat(samples.width()).isEqualTo(48);
    assertThat(samples.height()).isEqualTo(64);
    for (int i = 0; i < 48 * 64; i++) {
      int column = (int) ((i % 48 + 0.5) * 150 / 48);
      int row = (int) ((i / 48 + 0.5) * 200 / 64);
      for (int c = 0; c < 3; c++) {
        assertThat(samples.rgb()[3 * i + c]).isEqualTo(image.rgb()[3 * (row * 150 + column) + c]);
      }
    }
  }

  @Test
  void theMedianIsTheMiddleOfEachChannel() {
    for (int count = 1; count < 40; count++) {
      RgbImage image = noise(count, 1);
      int[] pixels = IntStream.range(0, count).toArray();

      int[] median = Samples.median(image, pixels);

      for (int c = 0; c < 3; c++) {
        int channel = c;
        int[] sorted =
            IntStream.range(0, count)
                .map(i -> image.rgb()[3 * i + channel] & 0xff)
                .sorted()
                .toArray();
        assertThat(median[c]).isEqualTo(sorted[count / 2]);
      }
    }
  }

  private static RgbImage noise(int width, int height) {
    byte[] rgb = new byte[width * height * 3];
    new SplittableRandom(width).nextBytes(rgb);
    return new RgbImage(width, height, rgb);
  }
}
