package dev.cartwise.local.lambda;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.local.failure.LocalSystemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The processes that an earlier run left; none of them is ended here. */
class ChildProcessesFuzzTest {
  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(LocalSystemException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("children.json"), bytes);
    READER.read(bytes.length, () -> ChildProcesses.read(file));
  }
}
