package dev.cartwise.updatefeatures;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Batches of the stream of interactions, in which a bad record fails alone. */
class StreamBatchReaderFuzzTest {

  /** Held here, so that its level stays: a line for each bad record is no news to a fuzzer. */
  private static final Logger LOG = Logger.getLogger(StreamBatchReader.class.getName());

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
  void readsWhatCanBeRead(byte[] bytes) {
    READER
        .read(bytes.length, () -> MAPPER.readValue(bytes, StreamBatch.class))
        .ifPresent(
            batch ->
                READER.read(bytes.length, () -> StreamBatchReader.read(batch, new BatchLedger())));
  }
}
