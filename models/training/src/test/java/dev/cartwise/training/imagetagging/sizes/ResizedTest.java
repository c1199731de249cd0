package dev.cartwise.training.imagetagging.sizes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.imagetagging.decode.ImageDecoder;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResizedTest {

  @ParameterizedTest
  @CsvSource({"30, 40", "60, 80", "600, 800", "7, 9"})
  void keepsAspectAndColour(int width, int height) throws Exception {
    byte[] rgb = new byte[60 * 80 * 3];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) 200;
      rgb[i + 1] = 60;
    }

    byte[] file = Resized.jpeg(new RgbImage(60, 80, rgb), width);

    RgbImage decoded = ImageDecoder.decode(file).pixels();
    assertThat(decoded.width()).isEqualTo(width);
    assertThat(decoded.height()).isEqualTo(height);
    byte[] middle =
        Arrays.copyOfRange(decoded.rgb(), width * height / 2 * 3, width * height / 2 * 3 + 3);
    assertThat(middle[0] & 0xff).isBetween(195, 205);
    assertThat(middle[1] & 0xff).isBetween(55, 65);
    assertThat(middle[2] & 0xff).isBetween(0, 5);
  }

  @Test
  void aLineHasOneRowAtLeast() throws Exception {
    byte[] file = Resized.jpeg(new RgbImage(90, 1, new byte[270]), 30);

    assertThat(ImageDecoder.header(file).height()).isEqualTo(1);
  }
}
