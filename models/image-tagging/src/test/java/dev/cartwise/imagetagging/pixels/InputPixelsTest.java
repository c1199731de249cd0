package dev.cartwise.imagetagging.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InputPixelsTest {

  @ParameterizedTest
  @CsvSource({"60, 80, 120", "224, 224, 256", "300, 200, 300", "512, 512, 512", "6, 4, 8"})
  void photosKeepTwiceWhatTheirNetworkTakes(int width, int height, int side) {
    assertThat(InputPixels.decodedSide(width, height)).isEqualTo(side);
  }

  @Test
  void aPictureOfTheRightSizeStaysAsItIs() {
    RgbImage image = noise(7, 5);

    assertThat(InputPixels.fit(image, Fit.LETTERBOX, 7, 5)).isSameAs(image);
  }

  @Test
  void halvingGivesTheMeanOfFourPixels() {
    RgbImage image = noise(10, 6);

    RgbImage half = InputPixels.fit(image, Fit.STRETCH, 5, 3);

    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 5; x++) {
        for (int c = 0; c < 3; c++) {
          int sum =
              at(image, 2 * x, 2 * y, c)
                  + at(image, 2 * x + 1, 2 * y, c)
                  + at(image, 2 * x, 2 * y + 1, c)
                  + at(image, 2 * x + 1, 2 * y + 1, c);
          assertThat(at(half, x, y, c)).isEqualTo((sum + 2) / 4);
        }
      }
    }
  }

  @Test
  void brokenRatiosWeighPixelsByWhatTheyCover() {
    // Three columns into two: each output covers one column and half of the middle one.
    RgbImage image = new RgbImage(3, 1, new byte[] {90, 0, 0, 30, 0, 0, 0, 0, 0});

    RgbImage two = InputPixels.fit(image, Fit.STRETCH, 2, 1);

    assertThat(at(two, 0, 0, 0)).isEqualTo(70);
    assertThat(at(two, 1, 0, 0)).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"150, 200", "61, 80", "7, 300", "200, 9", "60, 79", "1, 1", "451, 601"})
  void sumsAreRoundedOnceWhateverTheirOrder(int width, int height) {
    RgbImage image = noise(width, height);

    RgbImage fitted = InputPixels.fit(image, Fit.STRETCH, 60, 80);

    for (int i = 0; i < fitted.rgb().length; i++) {
      assertThat(fitted.rgb()[i] & 0xff).isEqualTo(expected(image, i / 3 % 60, i / 180, i % 3));
    }
  }

  private static int expected(RgbImage image, int x, int y, int channel) {
    Weights across = Weights.of(image.width(), 60);
    Weights down = Weights.of(image.height(), 80);
    double sum = 0;
    for (int j = 0; j < down.offsets()[y + 1] - down.offsets()[y]; j++) {
      for (int i = 0; i < across.offsets()[x + 1] - across.offsets()[x]; i++) {
        double weight =
            (double) across.values()[across.offsets()[x] + i]
                * down.values()[down.offsets()[y] + j];
        sum += weight * at(image, across.starts()[x] + i, down.starts()[y] + j, channel);
      }
    }
    return (int) Math.floor(sum / Weights.ONE / Weights.ONE + 0.5);
  }

  @Test
  void enlargingIsLinear() {
    RgbImage image = new RgbImage(2, 1, new byte[] {0, 0, 0, 100, 0, 0});

    RgbImage four = InputPixels.fit(image, Fit.STRETCH, 4, 1);

    assertThat(
            new int[] {at(four, 0, 0, 0), at(four, 1, 0, 0), at(four, 2, 0, 0), at(four, 3, 0, 0)})
        .containsExactly(0, 25, 75, 100);
  }

  @ParameterizedTest
  @EnumSource(Fit.class)
  void anEvenPictureKeepsItsColourAtAnySize(Fit fit) {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      int width = 1 + random.nextInt(300);
      int height = 1 + random.nextInt(300);
      byte[] rgb = new byte[width * height * 3];
      Arrays.fill(rgb, (byte) 255);

      RgbImage fitted = InputPixels.fit(new RgbImage(width, height, rgb), fit, 60, 80);

      assertThat(fitted.rgb()).as(width + " × " + height).containsOnly(-1);
    }
  }

  @ParameterizedTest
  @CsvSource({"400, 100, 0, 32", "20, 200, 26, 0", "1, 1000, 29, 0"})
  void letterboxKeepsTheAspectAndFillsWithTheEdge(int width, int height, int left, int top) {
    byte[] rgb = new byte[width * height * 3];
    Arrays.fill(rgb, (byte) 40);
    // Something in the middle that the border must not show.
    if (width > 2) {
      rgb[(height / 2 * width + width / 2) * 3] = (byte) 200;
    }

    RgbImage boxed = InputPixels.fit(new RgbImage(width, height, rgb), Fit.LETTERBOX, 60, 80);

    Window window = Window.of(Fit.LETTERBOX, width, height, 60, 80);
    assertThat(window.target().left()).isEqualTo(left);
    assertThat(window.target().top()).isEqualTo(top);
    assertThat(at(boxed, 0, 0, 0)).isEqualTo(40);
    assertThat(at(boxed, 59, 79, 2)).isEqualTo(40);
  }

  @Test
  void cropTakesTheMiddle() {
    RgbImage image = new RgbImage(4, 1, new byte[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4});

    assertThat(InputPixels.fit(image, Fit.CROP, 2, 1).rgb()).containsExactly(2, 2, 2, 3, 3, 3);
  }

  @Test
  void aPictureHasThreeBytesAPixel() {
    assertThatThrownBy(() -> new RgbImage(2, 2, new byte[11]))
        .hasMessage("a picture of 2 × 2 pixels has not 11 bytes");
    assertThatThrownBy(() -> new RgbImage(0, 2, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RgbImage noise(int width, int height) {
    byte[] rgb = new byte[width * height * 3];
    new SplittableRandom(3).nextBytes(rgb);
    return new RgbImage(width, height, rgb);
  }

  private static int at(RgbImage image, int x, int y, int channel) {
    return image.rgb()[(y * image.width() + x) * 3 + channel] & 0xff;
  }
}
