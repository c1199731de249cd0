package dev.cartwise.imagetagging.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.imagetagging.decode.source.ImageFormat;
import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException.Reason;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of picture that shops upload, held against the JDK's decoder. */
class ImageDecoderTest {

  private static final int FULL = Integer.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({"67,45,false", "67,45,true", "8,8,false", "1,1,true", "640,17,true", "33,200,false"})
  void decodesJpegsAsTheJdkDoes(int width, int height, boolean progressive) throws Exception {
    byte[] file =
        TestPictures.encode(
            TestPictures.scene(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", progressive);
    RgbImage image = ImageDecoder.decode(file).pixels();
    assertThat(largestDifference(image, TestPictures.reference(file))).isLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decodesGreyJpegs(boolean progressive) throws Exception {
    byte[] file =
        TestPictures.encode(
            TestPictures.scene(50, 31, BufferedImage.TYPE_BYTE_GRAY), "jpeg", progressive);
    RgbImage image = ImageDecoder.decode(file).pixels();
    assertThat(image.rgb()[0]).isEqualTo(image.rgb()[1]).isEqualTo(image.rgb()[2]);
    int expected = TestPictures.reference(file).getRaster().getSample(20, 20, 0);
    assertThat(image.rgb()[3 * (20 * 50 + 20)] & 0xff).isCloseTo(expected, within(2));
  }

  @Test
  void takesInksAsTheyAreWithoutAdobesMarkerAndInvertedWithIt() throws Exception {
    byte[] plain = TestPictures.cmykJpeg(16, 16, 255, 0, 0, 51);
    byte[] adobe = TestPictures.withSegment(plain, 0xee, TestPictures.adobe(0));
    assertThat(mean(ImageDecoder.decode(plain).pixels())).isEqualTo(new Color(0, 204, 204));
    assertThat(mean(ImageDecoder.decode(adobe).pixels())).isEqualTo(new Color(51, 0, 0));
  }

  @Test
  void undoesTheLumaOfAdobesInks() throws Exception {
    byte[] file =
        TestPictures.withSegment(
            TestPictures.cmykJpeg(16, 16, 76, 85, 255, 255), 0xee, TestPictures.adobe(2));
    Color mean = mean(ImageDecoder.decode(file).pixels());
    assertThat(mean.getRed()).isCloseTo(1, within(3));
    assertThat(mean.getGreen()).isCloseTo(255, within(3));
    assertThat(mean.getBlue()).isCloseTo(255, within(3));
  }

  @ParameterizedTest
  @CsvSource({
    "1,40,24,0,0", "2,40,24,39,0", "3,40,24,39,23", "4,40,24,0,23",
    "5,24,40,0,0", "6,24,40,23,0", "7,24,40,23,39", "8,24,40,0,39"
  })
  void turnsPicturesAsTheCameraWasHeld(int orientation, int width, int height, int x, int y)
      throws Exception {
    byte[] upright =
        TestPictures.encode(TestPictures.scene(40, 24, BufferedImage.TYPE_INT_RGB), "jpeg", false);
    byte[] file = TestPictures.withSegment(upright, 0xe1, TestPictures.exif(orientation));
    DecodedImage decoded = ImageDecoder.decode(file);
    assertThat(decoded.header()).isEqualTo(new ImageHeader(ImageFormat.JPEG, width, height));
    assertThat(decoded.pixels().width()).isEqualTo(width);
    Color corner = pixel(decoded.pixels(), x, y);
    assertThat(corner.getGreen()).as("the yellow corner").isGreaterThan(200);
    Color opposite = pixel(decoded.pixels(), width - 1 - x, height - 1 - y);
    assertThat(opposite.getBlue()).as("the blue corner").isGreaterThan(150);
  }

  static Stream<BufferedImage> pngs() {
    byte[] shades = {0, 85, (byte) 170, (byte) 255};
    byte[] alphas = {0, 60, (byte) 200, (byte) 255};
    return Stream.of(
        TestPictures.scene(45, 30, BufferedImage.TYPE_BYTE_BINARY),
        TestPictures.scene(45, 30, BufferedImage.TYPE_BYTE_GRAY),
        TestPictures.scene(45, 30, BufferedImage.TYPE_USHORT_GRAY),
        TestPictures.scene(45, 30, BufferedImage.TYPE_BYTE_INDEXED),
        TestPictures.scene(45, 30, BufferedImage.TYPE_INT_RGB),
        TestPictures.scene(45, 30, BufferedImage.TYPE_INT_ARGB),
        indexed(2, new IndexColorModel(2, 4, shades, alphas, shades)),
        indexed(2, new IndexColorModel(2, 4, shades, alphas, shades, alphas)));
  }

  private static BufferedImage indexed(int bits, IndexColorModel colours) {
    BufferedImage image = new BufferedImage(29, 13, BufferedImage.TYPE_BYTE_BINARY, colours);
    for (int i = 0; i < 29 * 13; i++) {
      image.getRaster().setSample(i % 29, i / 29, 0, i % (1 << bits));
    }
    return image;
  }

  @ParameterizedTest
  @MethodSource("pngs")
  void decodesEveryPngPlainAndInterlaced(BufferedImage image) throws Exception {
    for (boolean interlaced : List.of(false, true)) {
      byte[] file = TestPictures.encode(image, "png", interlaced);
      RgbImage decoded = ImageDecoder.decode(file).pixels();
      assertThat(largestDifference(decoded, onWhite(image))).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void decodesSixteenBitsAndTheTransparentColour() throws Exception {
    byte[] row = {
      0, 0x12, 0x34, 0x56, 0x78, (byte) 0x9a, 1, 0x12, 0x34, 0x56, 0x78, (byte) 0x9a, 2
    };
    byte[] clear = {0x12, 0x34, 0x56, 0x78, (byte) 0x9a, 2};
    RgbImage image = ImageDecoder.decode(TestPictures.png(2, 1, 16, 2, clear, row)).pixels();
    assertThat(pixel(image, 0, 0)).isEqualTo(new Color(0x12, 0x56, 0x9a));
    assertThat(pixel(image, 1, 0)).isEqualTo(Color.WHITE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decodesTheFirstFrameOfAGif(boolean interlaced) throws Exception {
    BufferedImage image = TestPictures.scene(61, 37, BufferedImage.TYPE_BYTE_INDEXED);
    byte[] file = TestPictures.encode(image, "gif", interlaced);
    assertThat(largestDifference(ImageDecoder.decode(file).pixels(), image)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void reducesWithoutChangingTheColours(String format) throws Exception {
    BufferedImage image = TestPictures.scene(320, 512, BufferedImage.TYPE_INT_RGB);
    for (boolean progressive : List.of(false, true)) {
      byte[] file = TestPictures.encode(image, format, progressive);
      RgbImage full = ImageDecoder.decode(file, FULL).pixels();
      for (int minSide : List.of(160, 80, 40, 20, 10)) {
        DecodedImage decoded = ImageDecoder.decode(file, minSide);
        int reduction = 320 / minSide;
        assertThat(decoded.reduction()).isEqualTo(Integer.highestOneBit(reduction));
        assertThat(decoded.pixels().width()).isEqualTo(320 / decoded.reduction());
        assertThat(decoded.header().width()).isEqualTo(320);
        assertThat(distance(mean(decoded.pixels()), mean(full))).isLessThan(4);
      }
    }
  }

  @Test
  void goesByTheFirstBytes() throws Exception {
    byte[] file =
        TestPictures.encode(TestPictures.scene(9, 9, BufferedImage.TYPE_INT_RGB), "png", false);
    assertThat(ImageDecoder.header(file)).isEqualTo(new ImageHeader(ImageFormat.PNG, 9, 9));
  }

  @Test
  void refusesWhatIsNoPictureOrOfAnotherFormat() {
    assertRefused(new byte[0], Reason.EMPTY);
    assertRefused("<html>".getBytes(StandardCharsets.US_ASCII), Reason.UNKNOWN_FORMAT);
    assertRefused("RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), Reason.TRUNCATED);
    assertRefused("0000ftypavif0000".getBytes(StandardCharsets.US_ASCII), Reason.UNSUPPORTED);
    assertRefused("0000ftypheic0000".getBytes(StandardCharsets.US_ASCII), Reason.UNSUPPORTED);
    assertRefused(new byte[] {-1, (byte) 0xd8, -1, (byte) 0xd9}, Reason.CORRUPT);
  }

  @Test
  void refusesABombByItsHeader() {
    assertRefused(
        TestPictures.png(30_000, 30_000, 8, 0, new byte[0], new byte[100]), Reason.TOO_LARGE);
    assertRefused(
        TestPictures.png(10_000, 10_000, 8, 0, new byte[0], new byte[100]), Reason.TOO_LARGE);
    assertRefused(TestPictures.png(0, 5, 8, 0, new byte[0], new byte[100]), Reason.CORRUPT);
  }

  @Test
  void decodesThePictureOfAHundredMillionPixelsReduced() throws Exception {
    byte[] file = TestPictures.png(10_000, 10_000, 1, 0, new byte[0], new byte[1251 * 10_000]);
    DecodedImage decoded = ImageDecoder.decode(file, 256);
    assertThat(decoded.pixels().width()).isEqualTo(10_000 / 32 + 1);
    assertThat(mean(decoded.pixels())).isEqualTo(Color.BLACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void refusesTruncatedFiles(String format) {
    for (boolean progressive : List.of(false, true)) {
      byte[] file =
          TestPictures.encode(
              TestPictures.scene(200, 150, BufferedImage.TYPE_INT_RGB), format, progressive);
      for (int length = 12; length < file.length * 4 / 5; length += 97) {
        assertRefused(Arrays.copyOf(file, length), Reason.TRUNCATED);
      }
    }
  }

  @Test
  void refusesAPngWhoseBytesWereChanged() {
    byte[] file =
        TestPictures.encode(TestPictures.scene(60, 60, BufferedImage.TYPE_INT_RGB), "png", false);
    file[file.length / 2] ^= 0x10;
    assertRefused(file, Reason.CORRUPT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void neverFailsInAnotherWayThanByRefusing(String format) {
    Random random = new Random(20261125);
    int refused = 0;
    for (boolean progressive : List.of(false, true)) {
      byte[] file =
          TestPictures.encode(
              TestPictures.scene(48, 40, BufferedImage.TYPE_INT_RGB), format, progressive);
      for (int round = 0; round < 1500; round++) {
        byte[] damaged = file.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
          int at = random.nextInt(random.nextBoolean() ? damaged.length : 200);
          damaged[Math.min(at, damaged.length - 1)] = (byte) random.nextInt(256);
        }
        try {
          ImageDecoder.decode(damaged, 1 + random.nextInt(48));
        } catch (ImageRefusedException e) {
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  private static void assertRefused(byte[] file, Reason reason) {
    assertThatThrownBy(() -> ImageDecoder.decode(file))
        .isInstanceOfSatisfying(
            ImageRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage white =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        white.setRGB(x, y, onWhite(image, x, y).getRGB());
      }
    }
    return white;
  }

  private static Color onWhite(BufferedImage image, int x, int y) {
    if (image.getColorModel().getNumColorComponents() == 1) {
      int bits = image.getColorModel().getPixelSize();
      int grey = image.getRaster().getSample(x, y, 0) >> bits - 8;
      return new Color(grey, grey, grey);
    }
    Color colour = new Color(image.getRGB(x, y), true);
    double alpha = colour.getAlpha() / 255.0;
    return new Color(
        (int) Math.round(255 - (255 - colour.getRed()) * alpha),
        (int) Math.round(255 - (255 - colour.getGreen()) * alpha),
        (int) Math.round(255 - (255 - colour.getBlue()) * alpha));
  }

  private static int largestDifference(RgbImage image, BufferedImage expected) {
    assertThat(image.width()).isEqualTo(expected.getWidth());
    assertThat(image.height()).isEqualTo(expected.getHeight());
    int largest = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        Color reference = new Color(expected.getRGB(x, y));
        largest = Math.max(largest, distance(pixel(image, x, y), reference));
      }
    }
    return largest;
  }

  private static Color pixel(RgbImage image, int x, int y) {
    int at = 3 * (y * image.width() + x);
    byte[] rgb = image.rgb();
    return new Color(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
  }

  private static Color mean(RgbImage image) {
    long[] sums = new long[3];
    for (int i = 0; i < image.rgb().length; i++) {
      sums[i % 3] += image.rgb()[i] & 0xff;
    }
    int pixels = image.width() * image.height();
    return new Color(
        Math.round((float) sums[0] / pixels),
        Math.round((float) sums[1] / pixels),
        Math.round((float) sums[2] / pixels));
  }

  private static int distance(Color a, Color b) {
    return Math.max(
        Math.abs(a.getRed() - b.getRed()),
        Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
  }
}
