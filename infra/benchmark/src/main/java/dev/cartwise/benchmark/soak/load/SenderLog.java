package dev.cartwise.benchmark.soak.load;

import dev.cartwise.benchmark.soak.load.SoakEvent.Identity;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was sent and what of it was acknowledged, in memory and in a file. */
public final class SenderLog implements AutoCloseable {
  private final BufferedWriter out;
  private final Map<Identity, SoakEvent> sent = new HashMap<>();
  private final Set<Identity> acknowledged = new HashSet<>();

  /** Starts an empty log. */
  public SenderLog(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /** Notes events before they are sent for the first time. */
  synchronized void sent(List<SoakEvent> events) {
    for (SoakEvent event : events) {
      if (sent.putIfAbsent(event.identity(), event) == null) {
        write("sent", event);
      }
    }
  }

  /** Notes that a call with these events was answered with success. */
  synchronized void acknowledged(List<SoakEvent> events) {
    for (SoakEvent event : events) {
      if (acknowledged.add(event.identity())) {
        write("acknowledged", event);
      }
    }
  }

  private void write(String what, SoakEvent event) {
    try {
      out.write(what + "\t" + event.line());
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException("the sender's log cannot be written", e);
    }
  }

  /** Every event that was sent, acknowledged or not. */
  public synchronized Map<Identity, SoakEvent> all() {
    return Map.copyOf(sent);
  }

  /** The events that were acknowledged. */
  public synchronized Set<Identity> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  public synchronized int acknowledgedCount() {
    return acknowledged.size();
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
