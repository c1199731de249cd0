package dev.cartwise.imagetagging.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that break a rule of their format and that browsers show all the same. */
class FilesInTheWildTest {

  private static final int START_OF_SCAN = 0xda;
  private static final int HUFFMAN_TABLES = 0xc4;

  private static byte[] jpeg(boolean progressive) {
    return TestPictures.encode(
        TestPictures.scene(64, 40, BufferedImage.TYPE_INT_RGB), "jpeg", progressive);
  }

  private static RgbImage decode(byte[] file) throws ImageRefusedException {
    return ImageDecoder.decode(file).pixels();
  }

  @ParameterizedTest
  @CsvSource({"0000,false", "00E1,true", "FFFFFF,false", "FF00,true", "FFD3,false", "FF01,true"})
  void passesOverJunkBeforeASegment(String junk, boolean progressive) throws Exception {
    byte[] plain = jpeg(progressive);
    byte[] file = inserted(plain, segment(plain, START_OF_SCAN), hex(junk));
    assertThat(decode(file)).usingRecursiveComparison().isEqualTo(decode(plain));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void needsNoEndMarker(boolean progressive) throws Exception {
    byte[] plain = jpeg(progressive);
    assertThat(decode(Arrays.copyOf(plain, plain.length - 2)))
        .usingRecursiveComparison()
        .isEqualTo(decode(plain));
  }

  @Test
  void refusesAJpegThatLacksAPixel() {
    byte[] plain = jpeg(false);
    assertThatThrownBy(() -> decode(Arrays.copyOf(plain, plain.length - 40)))
        .isInstanceOf(ImageRefusedException.class);
  }

  @Test
  void takesTheStandardTablesWhereAJpegHasNone() throws Exception {
    byte[] plain = jpeg(false);
    byte[] bare = plain;
    for (int at = segment(bare, HUFFMAN_TABLES); at > 0; at = segment(bare, HUFFMAN_TABLES)) {
      bare = removed(bare, at, 2 + ByteBuffer.wrap(bare).getShort(at + 2));
    }
    assertThat(bare.length).isLessThan(plain.length - 400);
    assertThat(decode(bare)).usingRecursiveComparison().isEqualTo(decode(plain));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void believesJfifBeforeAdobesMarker(int transform) throws Exception {
    byte[] plain = jpeg(false);
    byte[] file = TestPictures.withSegment(plain, 0xee, TestPictures.adobe(transform));
    assertThat(decode(file)).usingRecursiveComparison().isEqualTo(decode(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "true,1,1",
    "true,3,2",
    "true,4,4",
    "true,9,4",
    "false,1,1",
    "false,3,2",
    "false,4,4",
    "false,8,2"
  })
  void readsOrientationsOfAnyTypeAndByteOrder(boolean little, int type, int bytes)
      throws Exception {
    byte[] file = TestPictures.withSegment(jpeg(false), 0xe1, exif(little, type, bytes));
    assertThat(decode(file).width()).isEqualTo(40);
  }

  private static byte[] exif(boolean little, int type, int bytes) {
    ByteBuffer out = ByteBuffer.allocate(32);
    out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    out.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42);
    out.putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) type).putInt(1);
    return switch (bytes) {
      case 1 -> out.put((byte) 6).array();
      case 2 -> out.putShort((short) 6).array();
      default -> out.putInt(6).array();
    };
  }

  @ParameterizedTest
  @CsvSource({"8,3", "4,119"})
  void showsBlackForAColourBeyondThePalette(int depth, int pixels) throws Exception {
    byte[] palette = {10, 20, 30, 40, 50, 60, 70, 80, 90};
    byte[] file = TestPictures.indexedPng(1, 1, depth, palette, new byte[] {0, (byte) pixels});
    assertThat(decode(file).rgb()).containsExactly(0, 0, 0);
  }

  @Test
  void countsOfTheTransparentSampleAsManyBitsAsThereAre() throws Exception {
    byte[] file = TestPictures.png(1, 1, 8, 0, new byte[] {0x7f, 0x40}, new byte[] {0, 0x40});
    assertThat(decode(file).rgb()).containsExactly(-1, -1, -1);
  }

  @Test
  void needsNoEndOfAPng() throws Exception {
    byte[] whole = TestPictures.png(2, 2, 8, 0, new byte[0], new byte[] {0, 1, 2, 0, 3, 4});
    byte[] pixels = decode(whole).rgb();
    assertThat(decode(Arrays.copyOf(whole, whole.length - 12)).rgb()).isEqualTo(pixels);
    assertThat(decode(Arrays.copyOf(whole, whole.length - 18)).rgb()).isEqualTo(pixels);
    assertThatThrownBy(() -> decode(Arrays.copyOf(whole, whole.length - 26)))
        .isInstanceOf(ImageRefusedException.class);
  }

  @Test
  void showsAPngWhoseRowsAreWholeThoughTheirChecksumIsWrong() throws Exception {
    byte[] file = TestPictures.png(2, 2, 8, 0, new byte[0], new byte[] {0, 1, 2, 0, 3, 4});
    byte[] pixels = decode(file).rgb();
    assertThat(decode(withWrongChecksumOfRows(file)).rgb()).isEqualTo(pixels);

    byte[] rowsAreMissing =
        TestPictures.png(2, 3, 8, 0, new byte[0], new byte[] {0, 1, 2, 0, 3, 4});
    assertThatThrownBy(() -> decode(withWrongChecksumOfRows(rowsAreMissing)))
        .isInstanceOf(ImageRefusedException.class);
  }

  /** Changes the last byte that is packed, and the checksum of its chunk to fit. */
  private static byte[] withWrongChecksumOfRows(byte[] png) {
    int firstChunk = 8 + 25;
    int sum = png.length - 12 - 4;
    byte[] file = png.clone();
    file[sum - 1] ^= 1;
    CRC32 crc = new CRC32();
    crc.update(file, firstChunk + 4, sum - firstChunk - 4);
    return ByteBuffer.wrap(file).putInt(sum, (int) crc.getValue()).array();
  }

  @Test
  void turnsAPngAsItsExifSays() throws Exception {
    byte[] exif = TestPictures.exif(6);
    byte[] tiff = Arrays.copyOfRange(exif, 6, exif.length);
    byte[] file = TestPictures.png(2, 1, 8, 0, "eXIf", tiff, new byte[] {0, 10, 20});
    RgbImage turned = decode(file);
    assertThat(turned.width()).isEqualTo(1);
    assertThat(turned.rgb()).containsExactly(10, 10, 10, 20, 20, 20);
  }

  @Test
  void widensTheScreenOfAGifToItsFrame() throws Exception {
    byte[] file = gif();
    file[6] = 20;
    file[8] = 10;
    RgbImage decoded = decode(file);
    assertThat(decoded.width()).isEqualTo(61);
    assertThat(decoded).usingRecursiveComparison().isEqualTo(decode(gif()));
  }

  @Test
  void showsBlackForAColourThatAGifDoesNotHave() throws Exception {
    byte[] file = gif();
    int colours = 2 << (file[10] & 7);
    byte[] bare = removed(file, 13, 3 * colours);
    bare[10] &= 0x7f;
    assertThat(decode(bare).rgb()).containsOnly(0);
  }

  private static byte[] gif() {
    return TestPictures.encode(
        TestPictures.scene(61, 37, BufferedImage.TYPE_BYTE_INDEXED), "gif", false);
  }

  /** Where the first segment of a marker begins, -1 for none. */
  private static int segment(byte[] jpeg, int marker) {
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != marker) {
      if ((jpeg[at + 1] & 0xff) == START_OF_SCAN) {
        return -1;
      }
      at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff);
    }
    return at;
  }

  private static byte[] inserted(byte[] file, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    out.writeBytes(more);
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }

  private static byte[] removed(byte[] file, int at, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    out.write(file, at + length, file.length - at - length);
    return out.toByteArray();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
