package dev.cartwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files of the archive: the lines as they are, and the same bytes as a compressed file. */
class ArchiveFileFuzzTest {

  /** A byte of gzip becomes up to 1,032 characters. */
  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(IOException.class).allocating(64, 8 << 10);

  @FuzzTest
  void readsOrRefuses(byte[] lines) throws IOException {
    byte[] compressed = compressed(lines);
    READER
        .read(lines.length, () -> ArchiveFile.read(new ByteArrayInputStream(compressed)))
        .ifPresent(
            read ->
                assertThat(read)
                    .allSatisfy(line -> assertThat(line.shopper()).isNotNull())
                    .allSatisfy(line -> assertThat(line.eventType()).isNotNull()));
    READER.read(lines.length, () -> ArchiveFile.read(new ByteArrayInputStream(lines)));
  }

  private static byte[] compressed(byte[] lines) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(lines);
    }
    return compressed.toByteArray();
  }
}
