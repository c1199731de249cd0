package dev.cartwise.history.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.ReadLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Values of columns: ids, times and amounts below a known header. */
class HistoryFilesFuzzTest {

  private static final byte[] HEADER =
      "USER_ID,ITEM_ID,TIMESTAMP,EVENT_TYPE,EVENT_VALUE,EVENT_ID,IMPRESSION\n"
          .getBytes(StandardCharsets.UTF_8);
  private static final int MAX_SORT_KEY_BYTES = 1024;
  private static final int MAX_PARTITION_KEY_BYTES = 2048;

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(HistoryException.class);

  @TempDir static Path directory;

  @FuzzTest
  void makesEventsThatATableCanHold(byte[] lines) throws IOException {
    byte[] bytes = new byte[HEADER.length + lines.length];
    System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
    System.arraycopy(lines, 0, bytes, HEADER.length, lines.length);
    Path file = Files.write(directory.resolve("file.csv"), bytes);
    READER
        .read(
            bytes.length,
            () -> ReadHistory.all(ReadHistory.files(null).interactions(file, ReadHistory.SHOP)))
        .ifPresent(HistoryFilesFuzzTest::checkKeys);
  }

  private static void checkKeys(List<ReadLine<Interaction>> lines) {
    for (ReadLine<Interaction> line : lines) {
      assertThat(line.records().isEmpty()).isEqualTo(line.rejection() != null);
      for (Interaction event : line.records()) {
        assertThat(bytes(event.timeMillis() + "#" + event.eventKey()))
            .isLessThanOrEqualTo(MAX_SORT_KEY_BYTES);
        assertThat(bytes(event.shopper().key())).isLessThanOrEqualTo(MAX_PARTITION_KEY_BYTES);
        assertThat(event.timeMillis()).isBetween(946_684_800_000L, 4_102_444_800_000L);
      }
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
