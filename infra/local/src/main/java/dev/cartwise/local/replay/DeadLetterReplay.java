package dev.cartwise.local.replay;

import dev.cartwise.local.datadir.DiskSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The dead letters of a data directory, sent again, oldest first; each goes when it succeeded. */
public final class DeadLetterReplay {
  private final Path directory;
  private final StreamFunctions functions;

  /**
   * @param directory holds the letters, a JSON file each
   */
  public DeadLetterReplay(Path directory, StreamFunctions functions) {
    this.directory = directory;
    this.functions = functions;
  }

  /**
   * Sends them all.
   *
   * @param before what came of everything before
   * @param progress hears what came of everything so far
   * @throws dev.cartwise.local.failure.LocalSystemException when a function cannot be called; what
   *     was not sent stays
   */
  public ReplaySummary run(ReplaySummary before, Consumer<ReplaySummary> progress)
      throws InterruptedException {
    ReplaySummary summary = before;
    for (Path letter : letters()) {
      summary = send(letter, summary);
      progress.accept(summary);
    }
    return summary;
  }

  private List<Path> letters() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw DiskSpace.failure(directory, "cannot read " + directory, e);
    }
  }

  private ReplaySummary send(Path letter, ReplaySummary summary) throws InterruptedException {
    String name = String.valueOf(letter.getFileName());
    try {
      DeadLetter read = DeadLetter.parse(Files.readAllBytes(letter));
      if (!functions.takes(read.function(), read.event())) {
        return summary.sent(1, List.of(name + " cannot be applied")).withLeft(List.of());
      }
      Files.deleteIfExists(letter);
      return summary.sent(1, List.of()).withRemoved();
    } catch (UnreadableFailureException e) {
      return summary.withLeft(List.of(name + " " + e.getMessage()));
    } catch (IOException e) {
      return summary.withLeft(List.of(name + " cannot be read"));
    }
  }
}
