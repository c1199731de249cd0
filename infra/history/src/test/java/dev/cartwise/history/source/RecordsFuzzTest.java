package dev.cartwise.history.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.history.HistoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files of shops: CSV and JSON lines, plain and packed. */
class RecordsFuzzTest {

  private static final List<String> COLUMNS = List.of("a", "b", "items.id");

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(HistoryException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("file"), bytes);
    READER.read(bytes.length, () -> whole(file));
  }

  /** A reader that goes on in the middle gives the same rest. */
  private static boolean whole(Path file) throws IOException {
    FileFormat format =
        JsonLinesFormat.fits(file)
            ? new JsonLinesFormat("items")
            : CsvFormat.of(file, TextEncoding.UTF_8, "");
    List<String> all = ReadRecords.of(file, format, COLUMNS);
    try (Records records = format.open(file, COLUMNS, 0, 0)) {
      int middle = all.size() / 2;
      for (int i = 0; i < middle; i++) {
        records.advance();
      }
      assertThat(ReadRecords.from(file, format, COLUMNS, records.bytes(), records.lines()))
          .isEqualTo(all.subList(middle, all.size()));
    }
    return true;
  }
}
