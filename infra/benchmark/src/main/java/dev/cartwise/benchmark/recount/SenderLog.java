package dev.cartwise.benchmark.recount;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.local.LocalConfig;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file in which the sender notes each event once its call was acknowledged. */
public final class SenderLog implements AutoCloseable {
  private static final String NAME = "sent.tsv";

  private final BufferedWriter out;

  /** Starts an empty log. */
  public SenderLog(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /** Where the log of a data directory is. */
  public static Path file(LocalConfig config) {
    return config.dataDirectory().resolve(NAME);
  }

  public void acknowledged(List<Interaction> call) throws IOException {
    for (Interaction event : call) {
      out.write(SentEvent.of(event).line());
      out.newLine();
    }
  }

  /**
   * @throws IllegalStateException when nothing was sent here
   */
  static List<SentEvent> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "there is no sender's log " + file + ": run './cartwise benchmark ingest' first");
    }
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(SentEvent::parse).toList();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
