package dev.cartwise.local.datadir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a running local system tells other commands through its data directory.
 *
 * @param endpoint the base of its HTTP routes
 * @param pid its process
 * @param environment endpoints and names for a process that works on the same stores
 */
public record RunningSystem(String endpoint, long pid, Map<String, String> environment) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public RunningSystem {
    Objects.requireNonNull(endpoint, "endpoint");
    environment = Map.copyOf(environment);
  }

  /** Writes it down; the operator's access key is in it, so it stays in the data directory. */
  public void write(DataLayout layout) {
    try {
      AtomicFile.write(layout.running(), JSON.writeValueAsBytes(this));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The system that runs on a data directory; empty when none does, or its process has ended. */
  public static Optional<RunningSystem> read(DataLayout layout) {
    return StateFile.read(layout.running(), RunningSystem.class)
        .filter(known -> ProcessHandle.of(known.pid()).isPresent());
  }

  /** Forgets the system of a data directory, at its end. */
  public static void forget(DataLayout layout) {
    try {
      Files.deleteIfExists(layout.running());
    } catch (IOException e) {
      throw DiskSpace.failure(layout.running(), "cannot delete " + layout.running(), e);
    }
  }

  /** The environment holds a secret: it is not shown. */
  @Override
  public String toString() {
    return "RunningSystem[endpoint=" + endpoint + ", pid=" + pid + "]";
  }
}
