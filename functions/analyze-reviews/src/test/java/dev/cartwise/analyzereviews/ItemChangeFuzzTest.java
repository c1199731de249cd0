package dev.cartwise.analyzereviews;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Batches of the stream of items, in which a bad record fails alone. */
class ItemChangeFuzzTest {

  /** Held here, so that its level stays: a line for each bad record is no news to a fuzzer. */
  private static final Logger LOG = Logger.getLogger(ItemChange.class.getName());

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(IOException.class);

  @BeforeAll
  static void beQuiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void beAsBefore() {
    LOG.setLevel(null);
  }

  @FuzzTest
  void readsWhatCanBeRead(byte[] batch) {
    READER.read(batch.length, () -> ItemChange.read(MAPPER.readTree(batch), new HashSet<>()));
  }
}
