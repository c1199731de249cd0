package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionLogsTest {

  @TempDir private Path directory;

  @Test
  void showsTheEndOfEachLogOfADataDirectory() throws IOException {
    Path logs = Files.createDirectories(directory.resolve("data").resolve("logs"));
    Files.writeString(logs.resolve("a.log"), "one\n\u00ff two\n");
    Files.write(logs.resolve("b.log"), IntStream.range(0, 50).mapToObj(Integer::toString).toList());
    Files.writeString(logs.resolve("state.json"), "{}");

    List<String> lines = FunctionLogs.lastLines(directory);

    assertThat(lines)
        .startsWith("== the end of a.log", "one", "\u00ff two", "== the end of b.log", "10");
    assertThat(lines).endsWith("49").hasSize(44);
  }
}
