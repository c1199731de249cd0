package dev.cartwise.local.lambda;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.datadir.AtomicFile;
import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.datadir.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function processes of a data directory, written down so that the next start can end those
 * that a killed local system left behind.
 */
final class ChildProcesses {
  private static final Logger LOG = LoggerFactory.getLogger(ChildProcesses.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /**
   * Process id to the start time the operating system reports, so that a reused id is told apart.
   */
  private final Map<Long, Long> startMillisByPid = new TreeMap<>();

  ChildProcesses(Path file) {
    this.file = file;
  }

  /** What a file holds. */
  record Content(Map<Long, Long> startMillisByPid) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Content {
      startMillisByPid = Map.copyOf(startMillisByPid);
    }
  }

  /** The processes of a file; empty if there is none. */
  static Optional<Content> read(Path file) {
    return StateFile.read(file, Content.class);
  }

  /** Ends the processes that an earlier local system did not get to end. */
  synchronized void endLeftovers() {
    read(file).ifPresent(this::end);
  }

  private void end(Content left) {
    left.startMillisByPid()
        .forEach(
            (pid, startMillis) ->
                ProcessHandle.of(pid)
                    .filter(process -> startMillis(process) == startMillis)
                    .ifPresent(
                        process -> {
                          LOG.warn("ending the function process {} of an earlier run", pid);
                          process.destroyForcibly();
                        }));
    save();
  }

  synchronized void add(ProcessHandle process) {
    startMillisByPid.put(process.pid(), startMillis(process));
    save();
  }

  synchronized void remove(ProcessHandle process) {
    if (startMillisByPid.remove(process.pid()) != null) {
      save();
    }
  }

  private static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private void save() {
    try {
      AtomicFile.write(file, JSON.writeValueAsBytes(startMillisByPid));
    } catch (IOException e) {
      throw DiskSpace.failure(file, "cannot write " + file, e);
    }
  }
}
