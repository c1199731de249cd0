package dev.cartwise.imagetagging.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.imagetagging.decode.source.ImageFormat;
import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException.Reason;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebpTest {

  private static byte[] file(String name) throws IOException {
    try (InputStream in = WebpTest.class.getResourceAsStream("webp/" + name + ".webp")) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lossy,45,30,147,96,120",
    "lossless,45,30,147,96,120",
    "lossy-alpha,45,30,174,125,138",
    "lossless-alpha,45,30,174,125,138",
    "animated,40,24,148,98,120",
    "animated-lossy,40,24,173,125,137"
  })
  void decodesWhatBrowsersShow(String name, int width, int height, int red, int green, int blue)
      throws Exception {
    DecodedImage decoded = ImageDecoder.decode(file(name));
    assertThat(decoded.header()).isEqualTo(new ImageHeader(ImageFormat.WEBP, width, height));
    assertThat(mean(decoded.pixels(), 0)).isCloseTo(red, within(1.5));
    assertThat(mean(decoded.pixels(), 1)).isCloseTo(green, within(1.5));
    assertThat(mean(decoded.pixels(), 2)).isCloseTo(blue, within(1.5));
  }

  @Test
  void showsWhiteThroughAHole() throws Exception {
    RgbImage pixels = ImageDecoder.decode(file("lossless-alpha")).pixels();
    int at = 3 * ((pixels.height() - 8) * pixels.width() + pixels.width() - 8);
    assertThat(Arrays.copyOfRange(pixels.rgb(), at, at + 3)).containsOnly(-1);
  }

  @Test
  void turnsAsTheCameraWasHeld() throws Exception {
    DecodedImage decoded = ImageDecoder.decode(file("turned"));
    assertThat(decoded.header()).isEqualTo(new ImageHeader(ImageFormat.WEBP, 24, 40));
    int upperRight = 3 * (3 * 24 + 20);
    assertThat(decoded.pixels().rgb()[upperRight + 1] & 0xff).as("yellow").isGreaterThan(200);
  }

  @Test
  void reducesWithoutChangingTheColours() throws Exception {
    DecodedImage decoded = ImageDecoder.decode(file("lossy"), 10);
    assertThat(decoded.reduction()).isEqualTo(2);
    assertThat(decoded.pixels().width()).isEqualTo(23);
    assertThat(mean(decoded.pixels(), 0)).isCloseTo(147, within(3.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy", "lossless", "lossy-alpha", "animated"})
  void refusesTruncatedFiles(String name) throws Exception {
    byte[] whole = file(name);
    for (int length = 12; length < whole.length / 2; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> ImageDecoder.decode(cut)).isInstanceOf(ImageRefusedException.class);
    }
  }

  @Test
  void refusesMorePixelsThanAreDecodedByTheHeader() throws Exception {
    byte[] large = file("lossless");
    int sides = 9_999 | 9_999 << 14;
    for (int i = 0; i < 4; i++) {
      large[21 + i] = (byte) (sides >> 8 * i);
    }
    assertThatThrownBy(() -> ImageDecoder.decode(large, 80))
        .isInstanceOfSatisfying(
            ImageRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy", "lossless", "lossless-alpha", "animated-lossy"})
  void neverFailsInAnotherWayThanByRefusing(String name) throws Exception {
    byte[] whole = file(name);
    Random random = new Random(20261129);
    int refused = 0;
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        damaged[12 + random.nextInt(damaged.length - 12)] = (byte) random.nextInt(256);
      }
      try {
        ImageDecoder.decode(damaged, 1 + random.nextInt(48));
      } catch (ImageRefusedException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  private static double mean(RgbImage image, int channel) {
    long sum = 0;
    for (int i = channel; i < image.rgb().length; i += 3) {
      sum += image.rgb()[i] & 0xff;
    }
    return 3.0 * sum / image.rgb().length;
  }
}
