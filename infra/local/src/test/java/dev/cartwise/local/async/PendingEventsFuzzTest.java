package dev.cartwise.local.async;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.local.failure.LocalSystemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Events that wait for their function. */
class PendingEventsFuzzTest {
  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(LocalSystemException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Files.write(directory.resolve("event.json"), bytes);
    READER.read(bytes.length, () -> new PendingEvents(directory).load());
  }
}
