package dev.cartwise.benchmark.soak.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The file in which every fault is noted as it is made, and how many there were of each kind. */
public final class FaultLog implements AutoCloseable {
  private final BufferedWriter out;
  private final Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);

  /** Starts an empty log. */
  public FaultLog(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /**
   * Notes a fault.
   *
   * @param where what it happened to, one line
   */
  public synchronized void add(FaultKind kind, String where) {
    counts.merge(kind, 1, Integer::sum);
    note(kind.toString(), where);
  }

  /** Notes something else that the harness did, such as the end of a process. */
  public synchronized void note(String what, String where) {
    try {
      out.write(Instant.now() + "\t" + what + "\t" + where);
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the log of faults cannot be written", e);
    }
  }

  /** How often a kind was made. */
  public synchronized int count(FaultKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
