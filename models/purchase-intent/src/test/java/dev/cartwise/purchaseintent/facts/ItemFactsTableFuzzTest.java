package dev.cartwise.purchaseintent.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files of facts; a table that opens answers for any item, in numbers or NaN. */
class ItemFactsTableFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @TempDir static Path directory;

  @FuzzTest
  void opensOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve(ItemFactsTable.FILE_NAME), bytes);
    READER.read(bytes.length, () -> ItemFactsTable.open(file)).ifPresent(this::look);
  }

  private void look(ItemFactsTable table) {
    float[] row = new float[ItemFacts.WIDTH];
    for (String item : new String[] {"", "a", "b", "shoe"}) {
      table.read(item, row);
      for (float each : row) {
        assertThat(Float.isInfinite(each)).isFalse();
      }
    }
  }
}
