package dev.cartwise.local.async;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.datadir.AtomicFile;
import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.datadir.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Accepted events on disk, one file each from acceptance to success or dead letter. */
final class PendingEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;

  PendingEvents(Path directory) {
    this.directory = directory;
  }

  void add(AsyncEvent event) {
    try {
      AtomicFile.write(file(event), JSON.writeValueAsBytes(event));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(AsyncEvent event) {
    try {
      Files.deleteIfExists(file(event));
    } catch (IOException e) {
      throw DiskSpace.failure(directory, "cannot delete " + file(event), e);
    }
  }

  /** What an earlier run accepted and did not finish, oldest first. */
  List<AsyncEvent> load() {
    List<AsyncEvent> events = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).toList()) {
        StateFile.read(file, AsyncEvent.class).ifPresent(events::add);
      }
    } catch (IOException e) {
      throw DiskSpace.failure(directory, "cannot read " + directory, e);
    }
    events.sort(Comparator.comparingLong(AsyncEvent::acceptedMillis));
    return events;
  }

  private Path file(AsyncEvent event) {
    return directory.resolve(event.id() + ".json");
  }
}
