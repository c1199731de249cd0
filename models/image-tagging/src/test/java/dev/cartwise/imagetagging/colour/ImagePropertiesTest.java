package dev.cartwise.imagetagging.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePropertiesTest {

  private static RgbImage picture(int width, int height, IntBinaryOperator colour) {
    byte[] rgb = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      int value = colour.applyAsInt(i % width, i / width);
      rgb[3 * i] = (byte) (value >> 16);
      rgb[3 * i + 1] = (byte) (value >> 8);
      rgb[3 * i + 2] = (byte) value;
    }
    return new RgbImage(width, height, rgb);
  }

  @Test
  void tellsTheColoursByTheirShares() {
    RgbImage image = picture(100, 50, (x, y) -> x < 70 ? 0xcc2222 : x < 90 ? 0x1133aa : 0xf8f8f8);
    List<DominantColour> colours = ImageProperties.of(image, 10).whole().colours();
    assertThat(colours)
        .extracting(DominantColour::hex)
        .containsExactly("#cc2222", "#1133aa", "#f8f8f8");
    assertThat(colours).extracting(c -> Math.round(c.share() * 100)).containsExactly(70L, 20L, 10L);
    assertThat(ImageProperties.of(image, 2).whole().colours()).hasSize(2);
  }

  @Test
  void partsTheProductFromItsWhiteBackground() {
    RgbImage image =
        picture(400, 300, (x, y) -> x > 100 && x < 300 && y > 75 && y < 225 ? 0x117733 : 0xffffff);
    ImageProperties properties = ImageProperties.of(image, 5);
    assertThat(properties.foreground().orElseThrow().colours().get(0).simple())
        .isEqualTo(SimpleColour.GREEN);
    assertThat(properties.background().orElseThrow().colours())
        .singleElement()
        .satisfies(colour -> assertThat(colour.hex()).isEqualTo("#ffffff"));
    assertThat(properties.background().orElseThrow().quality().brightness())
        .isCloseTo(100, within(0.1));
  }

  @Test
  void findsNoBackgroundWhereTheEdgeIsMixed() {
    RgbImage image = picture(64, 64, (x, y) -> (x / 4 + y / 4) % 2 == 0 ? 0xff0000 : 0x0000ff);
    assertThat(ImageProperties.of(image, 5).background()).isEmpty();
  }

  @Test
  void measuresQuality() {
    RgbImage flat = picture(60, 60, (x, y) -> 0x808080);
    RgbImage lively = picture(60, 60, (x, y) -> (x + y) % 2 == 0 ? 0x000000 : 0xffffff);
    PictureQuality plain = ImageProperties.of(flat, 1).whole().quality();
    assertThat(plain.brightness()).isCloseTo(128 / 2.55, within(0.01));
    assertThat(plain.sharpness()).isZero();
    assertThat(plain.contrast()).isCloseTo(0, within(0.01));
    PictureQuality quality = ImageProperties.of(lively, 1).whole().quality();
    assertThat(quality.contrast()).isCloseTo(100, within(0.5));
    assertThat(quality.sharpness()).isEqualTo(100);
  }

  @Test
  void takesAPictureOfOnePixel() {
    ImageProperties properties = ImageProperties.of(picture(1, 1, (x, y) -> 0x00ff00), 10);
    assertThat(properties.whole().colours()).containsExactly(new DominantColour(0, 255, 0, 1.0));
  }

  @ParameterizedTest
  @CsvSource({
    "ff0000,red,RED",
    "000080,navy,BLUE",
    "fffffe,white,WHITE",
    "0a0a0a,black,BLACK",
    "808080,grey,GREY",
    "8b4513,saddlebrown,BROWN",
    "ffa500,orange,ORANGE",
    "ffff00,yellow,YELLOW",
    "228b22,forestgreen,GREEN",
    "00ced1,darkturquoise,CYAN",
    "800080,purple,PURPLE",
    "ff69b4,hotpink,PINK",
    "d2b48c,tan,BROWN"
  })
  void namesColours(String hex, String css, SimpleColour simple) {
    int rgb = Integer.parseInt(hex, 16);
    DominantColour colour = new DominantColour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, 1);
    assertThat(colour.cssName()).isEqualTo(css);
    assertThat(colour.simple()).isEqualTo(simple);
  }
}
