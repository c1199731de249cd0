package dev.cartwise.training.purchaseintent.table.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.training.purchaseintent.table.column.ParsedColumns;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files of separated values, down to the types of their columns. */
class CsvFileFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(TrainingFailure.class).allocating(64, 1 << 11);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("rows.csv"), bytes);
    READER.read(
        bytes.length,
        () -> {
          SampledFile sampled = SampledFile.read(file, Header::names, 1_000, 1);
          return ParsedColumns.read(List.of(sampled), 1);
        });
  }
}
