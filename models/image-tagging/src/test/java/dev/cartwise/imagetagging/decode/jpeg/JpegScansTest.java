package dev.cartwise.imagetagging.decode.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException.Reason;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** JPEGs of a few bytes whose scans pass over a great many blocks. */
class JpegScansTest {

  private static final int SIDE = 10_000;

  /** Blocks that one code of the table below passes, in 15 bits that are all zero. */
  private static final int RUN = 1 << 14;

  private static final byte[] QUANTISER = new byte[65];

  /** One code of one bit: a run of blocks without anything new. */
  private static final byte[] RUNS = new byte[18];

  private static final byte[] REFINES_63 = {1, 1, 0, 1, 63, 0x10};
  private static final byte[] WHOLE = {1, 1, 0, 0, 63, 0};

  static {
    RUNS[0] = 0x10;
    RUNS[1] = 1;
    RUNS[17] = (byte) 0xe0;
  }

  @Test
  void refusesAHundredScansOverAHundredMillionPixels() throws Exception {
    byte[] file = progressive(100);
    assertThat(file.length).isLessThan(30_000);
    assertRefused(file, Reason.UNSUPPORTED);
  }

  @Test
  void decodesTheSamePictureWithAsManyScansAsEditorsWrite() throws Exception {
    RgbImage image = JpegSource.open(progressive(14)).decode(32);
    assertThat(image.width()).isEqualTo(SIDE / 32 + 1);
    assertThat(image.rgb()).containsOnly(128);
  }

  @Test
  void refusesAComponentThatComesTwiceInASequentialPicture() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    begin(file, 0xc0, 8, 3);
    byte[] oneCode = new byte[18];
    oneCode[1] = 1;
    segment(file, 0xc4, oneCode);
    oneCode[0] = 0x10;
    segment(file, 0xc4, oneCode);
    for (int scan = 0; scan < 2; scan++) {
      segment(file, 0xda, WHOLE);
      file.write(0);
    }
    end(file);
    assertRefused(file.toByteArray(), Reason.CORRUPT);
  }

  private static void assertRefused(byte[] file, Reason reason) throws Exception {
    JpegSource source = JpegSource.open(file);
    assertThatThrownBy(() -> source.decode(32))
        .isInstanceOfSatisfying(
            ImageRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static byte[] progressive(int scans) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    begin(file, 0xc2, SIDE, 1);
    segment(file, 0xc4, RUNS);
    int blocks = (SIDE / 8) * (SIDE / 8);
    byte[] data = new byte[(blocks / RUN + 1) * 15 / 8 + 1];
    for (int scan = 0; scan < scans; scan++) {
      segment(file, 0xda, REFINES_63);
      file.writeBytes(data);
    }
    end(file);
    return file.toByteArray();
  }

  private static void begin(ByteArrayOutputStream file, int frame, int side, int components) {
    file.writeBytes(new byte[] {-1, (byte) 0xd8});
    segment(file, 0xdb, QUANTISER);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.writeBytes(new byte[] {8, (byte) (side >> 8), (byte) side, (byte) (side >> 8)});
    header.write(side);
    header.write(components);
    for (int id = 1; id <= components; id++) {
      header.writeBytes(new byte[] {(byte) id, 0x11, 0});
    }
    segment(file, frame, header.toByteArray());
  }

  private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
    file.writeBytes(new byte[] {-1, (byte) marker});
    file.writeBytes(new byte[] {0, (byte) (content.length + 2)});
    file.writeBytes(content);
  }

  private static void end(ByteArrayOutputStream file) {
    file.writeBytes(new byte[] {-1, (byte) 0xd9});
  }
}
