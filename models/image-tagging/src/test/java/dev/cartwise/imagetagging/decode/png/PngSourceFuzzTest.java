package dev.cartwise.imagetagging.decode.png;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PNGs whose checksums are put right, so that what is behind them is looked at. */
class PngSourceFuzzTest {

  private static final int SIGNATURE_BYTES = 8;
  private static final int AROUND_CONTENT = 12;
  private static final int SMALL = 1000;
  private static final int REDUCTION = 32;

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(ImageRefusedException.class).allocating(64, 64);

  @FuzzTest
  void decodesOrRefuses(byte[] bytes) {
    byte[] file = withChecksums(bytes.clone());
    READER
        .read(
            file.length,
            () -> {
              PngSource source = PngSource.open(file);
              boolean isSmall = source.header().width() < SMALL && source.header().height() < SMALL;
              return source.decode(isSmall ? 1 : REDUCTION);
            })
        .ifPresent(image -> assertThat(image.rgb()).hasSize(3 * image.width() * image.height()));
  }

  private static byte[] withChecksums(byte[] file) {
    ByteBuffer chunks = ByteBuffer.wrap(file);
    int at = SIGNATURE_BYTES;
    while (at + AROUND_CONTENT <= file.length) {
      int length = chunks.getInt(at);
      if (length < 0 || length > file.length - at - AROUND_CONTENT) {
        break;
      }
      CRC32 crc = new CRC32();
      crc.update(file, at + Integer.BYTES, Integer.BYTES + length);
      chunks.putInt(at + 2 * Integer.BYTES + length, (int) crc.getValue());
      at += AROUND_CONTENT + length;
    }
    return file;
  }
}
