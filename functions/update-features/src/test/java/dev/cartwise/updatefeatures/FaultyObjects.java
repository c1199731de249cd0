package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.DeduplicatedArchive;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.updatefeatures.Faults.Fate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory whose writes may crash their caller or fail. */
final class FaultyObjects {

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

  ObjectStore with(Faults faults) {
    return file -> put(file, faults.write());
  }

  private void put(ArchiveFile file, Fate fate) {
    switch (fate) {
      case CRASH_BEFORE -> throw new SimulatedCrash();
      case THROTTLE, LEAVE_OUT ->
          throw new UnstoredException(file.key(), new IllegalStateException("slow down"));
      case CRASH_AFTER -> {
        objects.put(file.key(), file.bytes());
        throw new SimulatedCrash();
      }
      case SUCCEED -> objects.put(file.key(), file.bytes());
    }
  }

  Map<String, byte[]> objects() {
    return objects;
  }

  /** The interactions of one shop, each once. */
  List<ArchivedInteraction> interactions(ShopId shop) {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    objects.forEach(
        (key, bytes) -> {
          try {
            ArchiveFile.read(new ByteArrayInputStream(bytes)).stream()
                .filter(line -> shop.value().equals(line.shop()))
                .forEach(archive::add);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return archive.interactions();
  }
}
