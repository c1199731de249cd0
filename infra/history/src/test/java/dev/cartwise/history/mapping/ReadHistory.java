package dev.cartwise.history.mapping;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Samples of files read whole, as lines of text for assertions. */
final class ReadHistory {

  static final ShopId SHOP = new ShopId("demo");
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

  private ReadHistory() {}

  static Path sample(String name) {
    try {
      return Path.of(Objects.requireNonNull(ReadHistory.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static HistoryFiles files(@Nullable String map) {
    return new HistoryFiles(Optional.ofNullable(map), CLOCK);
  }

  static <R> List<ReadLine<R>> all(HistoryFile<R> file) {
    return from(file, Position.START);
  }

  static <R> List<ReadLine<R>> from(HistoryFile<R> file, Position position) {
    try (HistoryReader<R> reader = file.open(position)) {
      List<ReadLine<R>> lines = new ArrayList<>();
      for (ReadLine<R> line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each line: its number, its events as user, session, type, time, item and value. */
  static List<String> events(HistoryFile<Interaction> file) {
    return all(file).stream().map(ReadHistory::text).toList();
  }

  private static String text(ReadLine<Interaction> line) {
    if (line.rejection() != null) {
      return line.line() + "! " + line.rejection().field() + " " + line.rejection().reason();
    }
    return line.line()
        + ": "
        + String.join(" & ", line.records().stream().map(ReadHistory::text).toList());
  }

  private static String text(Interaction event) {
    return String.join(
        " ",
        String.valueOf(event.userId()),
        event.sessionId(),
        event.eventType(),
        Instant.ofEpochMilli(event.timeMillis()).toString(),
        String.valueOf(event.itemId()),
        String.valueOf(event.eventValue()));
  }
}
