package dev.cartwise.imagetagging.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectCropTest {

  private static final int WHITE = 0xffffff;
  private static final int GREEN = 0x208040;

  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void leavesAPhotoThatItsSubjectFills() {
    assertThat(SubjectCrop.of(onWhite(300, 400, 30, 240))).isEmpty();
  }

  @Test
  void leavesAPictureInWhichNothingStandsOut() {
    assertThat(SubjectCrop.of(painted(90, 120, (x, y) -> WHITE))).isEmpty();
    assertThat(SubjectCrop.of(painted(90, 120, this::noise))).isEmpty();
    assertThat(SubjectCrop.of(painted(1, 1, (x, y) -> GREEN))).isEmpty();
    assertThat(SubjectCrop.of(painted(9000, 1, (x, y) -> x % 7 < 3 ? WHITE : GREEN))).isEmpty();
  }

  @Test
  void leavesAPhotoWhoseWhiteEdgeCutsThroughAModel() {
    RgbImage photo =
        painted(
            300,
            400,
            (x, y) -> {
              boolean body = x > 60 && x < 240 && y > 60;
              boolean print = x > 110 && x < 190 && y > 150 && y < 250;
              return print ? 0xe0c020 : body ? GREEN : WHITE;
            });

    assertThat(SubjectCrop.of(photo)).isEmpty();
  }

  @Test
  void leavesRoomAroundASmallSubjectOnWhite() {
    RgbImage crop = SubjectCrop.of(onWhite(400, 400, 150, 100)).orElseThrow();

    assertThat(crop.width()).isBetween(104, 120).isEqualTo(crop.height());
    assertThat(pixel(crop, crop.width() / 2, crop.height() / 2)).isEqualTo(GREEN);
    assertThat(pixel(crop, 0, 0)).isEqualTo(WHITE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20})
  void cutsAPhotoOutOfChecksAndOutOfNoise(int scale) {
    IntBinaryOperator checks =
        (x, y) -> (x / (7 * scale) + y / (7 * scale)) % 2 == 0 ? 0xa02020 : 0xe0d0a0;

    assertIsPhoto(SubjectCrop.of(pasted(checks, scale)), scale);
    assertIsPhoto(SubjectCrop.of(pasted(this::noise, scale)), scale);
  }

  /** A white photo of 60 by 80, with something green in it, 18 and 24 pixels off the corner. */
  private static RgbImage pasted(IntBinaryOperator ground, int scale) {
    return painted(
        96 * scale,
        128 * scale,
        (x, y) -> {
          int u = x - 18 * scale;
          int v = y - 24 * scale;
          if (u < 0 || v < 0 || u >= 60 * scale || v >= 80 * scale) {
            return ground.applyAsInt(x, y);
          }
          return u > 15 * scale && u < 45 * scale && v > 10 * scale && v < 70 * scale
              ? GREEN
              : WHITE;
        });
  }

  private static void assertIsPhoto(Optional<RgbImage> crop, int scale) {
    RgbImage photo = crop.orElseThrow();
    assertThat(photo.width()).isBetween(56 * scale, 64 * scale);
    assertThat(photo.height()).isBetween(76 * scale, 84 * scale);
    assertThat(pixel(photo, 5 * scale, 5 * scale)).isEqualTo(WHITE);
    assertThat(pixel(photo, photo.width() / 2, photo.height() / 2)).isEqualTo(GREEN);
  }

  private int noise(int x, int y) {
    int level = 60 + random.nextInt(90);
    return level << 16 | level << 8 | random.nextInt(120);
  }

  private static RgbImage onWhite(int width, int height, int margin, int side) {
    return painted(
        width,
        height,
        (x, y) ->
            x >= margin && y >= margin && x < margin + side && y < margin + side ? GREEN : WHITE);
  }

  private static RgbImage painted(int width, int height, IntBinaryOperator colours) {
    byte[] rgb = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      int colour = colours.applyAsInt(i % width, i / width);
      rgb[3 * i] = (byte) (colour >> 16);
      rgb[3 * i + 1] = (byte) (colour >> 8);
      rgb[3 * i + 2] = (byte) colour;
    }
    return new RgbImage(width, height, rgb);
  }

  private static int pixel(RgbImage image, int x, int y) {
    int at = (y * image.width() + x) * 3;
    byte[] rgb = image.rgb();
    return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
  }
}
