package dev.cartwise.benchmark.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.benchmark.measure.ProcessUsage;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.cli.CartwiseCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command that imports a file, in a process of its own with the options of the launcher. */
final class ImportProcess {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final LocalConfig config;
  private final Path file;
  private long mostBytes;

  ImportProcess(LocalConfig config, Path file) {
    this.config = config;
    this.file = file;
  }

  /** The most memory that lay in RAM at a look, in any of the runs. */
  long mostBytes() {
    return mostBytes;
  }

  /** Runs the import, and ends its process with SIGKILL after a time. */
  void kill(Duration after) throws IOException, InterruptedException {
    Process process = start();
    long end = System.nanoTime() + after.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      look(process);
    }
    process.destroyForcibly().waitFor();
  }

  /** Runs the import to its end, and returns what it tells. */
  JsonNode finish() throws IOException, InterruptedException {
    Process process = start();
    while (process.isAlive()) {
      look(process);
    }
    String told = Files.readString(output());
    if (process.waitFor() != 0) {
      throw new IOException("the import failed: " + told);
    }
    String[] lines = told.strip().split("\n");
    return new ObjectMapper().readTree(lines[lines.length - 1]);
  }

  private Process start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-Dcartwise.repository=" + config.repository(),
            "-cp",
            System.getProperty("java.class.path"),
            CartwiseCommand.class.getName(),
            "import",
            "interactions",
            file.toString(),
            "--data",
            config.dataDirectory().toString(),
            "--json");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output().toFile())
        .start();
  }

  private Path output() {
    return file.resolveSibling("import.log");
  }

  private void look(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
      try {
        mostBytes = Math.max(mostBytes, ProcessUsage.of(process.pid()).residentBytes());
      } catch (IOException | IllegalArgumentException e) {
        // A process that has just ended has no memory any more.
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
          throw e;
        }
      }
    }
  }
}
