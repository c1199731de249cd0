package dev.cartwise.local.datadir;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.local.failure.LocalSystemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a running system tells other commands. */
class RunningSystemFuzzTest {
  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(LocalSystemException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    DataLayout layout = new DataLayout(directory);
    Files.createDirectories(layout.running().getParent());
    Files.write(layout.running(), bytes);
    READER.read(bytes.length, () -> RunningSystem.read(layout));
  }
}
