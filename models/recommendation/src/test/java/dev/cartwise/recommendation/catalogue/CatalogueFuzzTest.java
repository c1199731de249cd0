package dev.cartwise.recommendation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Catalogue files, whose checksum is put right so that what it covers is looked at. */
class CatalogueFuzzTest {

  private static final int VERSION_AT = 8;
  private static final int CHECKSUM_AT = 40;

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void opensOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve(Catalogue.FILE_NAME), withChecksum(bytes.clone()));
    READER.read(bytes.length, () -> Catalogue.open(file)).ifPresent(CatalogueFuzzTest::look);
  }

  private static void look(Catalogue catalogue) {
    for (int item = 0; item < catalogue.size(); item++) {
      assertThat(catalogue.displayName(item)).isNotNull();
      assertThat(catalogue.category(item)).isBetween(-1, catalogue.categoryCount() - 1);
      assertThat(catalogue.popularAt(item)).isBetween(0, catalogue.size() - 1);
      int end =
          item + 1 < catalogue.size()
              ? catalogue.neighbourStart(item + 1)
              : catalogue.neighbourStart(item);
      for (int at = catalogue.neighbourStart(item); at < end; at++) {
        assertThat(catalogue.neighbourItem(at)).isBetween(0, catalogue.size() - 1);
        assertThat(catalogue.neighbourKind(at)).isNotNull();
      }
      for (String name : catalogue.columns().names()) {
        int code = catalogue.columns().code(catalogue.columns().indexOf(name), item);
        assertThat(code < 0 ? "" : catalogue.columns().text(code)).isNotNull();
      }
    }
  }

  private static byte[] withChecksum(byte[] bytes) {
    if (bytes.length >= FileHeader.BYTES) {
      ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      int headerBytes = file.getInt(VERSION_AT) < 3 ? FileHeader.MAX_BYTES : FileHeader.BYTES;
      int length = Math.min(headerBytes, bytes.length);
      CRC32 crc = new CRC32();
      crc.update(bytes, 0, CHECKSUM_AT);
      crc.update(bytes, CHECKSUM_AT + Integer.BYTES, length - CHECKSUM_AT - Integer.BYTES);
      file.putInt(CHECKSUM_AT, (int) crc.getValue());
    }
    return bytes;
  }
}
