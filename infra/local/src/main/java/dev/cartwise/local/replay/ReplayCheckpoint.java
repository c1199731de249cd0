package dev.cartwise.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.datadir.AtomicFile;
import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.datadir.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How far the replay of a table came, in a file, so that a killed one is taken up again. */
final class ReplayCheckpoint {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /**
   * What the file holds.
   *
   * @param selection the name of what is sent again
   * @param position the key of the last row that was read
   * @param summary what came of everything up to there
   */
  record Reached(String selection, Map<String, String> position, ReplaySummary summary) {
    Reached {
      Objects.requireNonNull(selection, "selection");
      Objects.requireNonNull(summary, "summary");
      position = Map.copyOf(position);
    }
  }

  ReplayCheckpoint(Path file) {
    this.file = file;
  }

  /** Where an earlier replay of the same selection stopped; that of another one is forgotten. */
  Optional<Reached> read(String selection) {
    return StateFile.read(file, Reached.class)
        .filter(reached -> reached.selection().equals(selection));
  }

  void write(Reached reached) {
    try {
      AtomicFile.write(file, JSON.writeValueAsBytes(reached));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets it, at the end. */
  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw DiskSpace.failure(file, "cannot delete " + file, e);
    }
  }
}
