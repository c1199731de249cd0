package dev.cartwise.analyzereviews;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.HashSet;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Batches of the stream of items, in which a bad record fails alone. */
class ItemChangeFuzzTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(JsonProcessingException.class);

  @FuzzTest
  void readsWhatCanBeRead(byte[] batch) {
    READER.read(batch.length, () -> ItemChange.read(MAPPER.readTree(batch), new HashSet<>()));
  }
}
