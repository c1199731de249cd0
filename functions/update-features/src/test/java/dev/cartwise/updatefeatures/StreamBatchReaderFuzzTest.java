package dev.cartwise.updatefeatures;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.fuzzing.FuzzedReader;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Batches of the stream of interactions, in which a bad record fails alone. */
class StreamBatchReaderFuzzTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(JsonProcessingException.class);

  @FuzzTest
  void readsWhatCanBeRead(byte[] bytes) {
    READER
        .read(bytes.length, () -> MAPPER.readValue(bytes, StreamBatch.class))
        .ifPresent(
            batch ->
                READER.read(bytes.length, () -> StreamBatchReader.read(batch, new BatchLedger())));
  }
}
