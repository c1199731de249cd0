package dev.cartwise.history.importing.spill;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was spilled of one part of the shoppers.
 *
 * @param directory of the spill
 * @param part its number
 * @param shop whose events they are
 * @param lengths how much of the spill counts
 */
public record SpilledPart(Path directory, int part, ShopId shop, SpillLengths lengths) {

  private static final int BUFFER_BYTES = 1 << 16;

  /** Takes what is read. */
  @FunctionalInterface
  public interface Taker<T> {
    void take(T one) throws IOException;
  }

  /** How many events it has. */
  public long count() {
    return lengths.counts()[part];
  }

  /** Reads its events in the order of the file that they came from. */
  public void events(Taker<Interaction> taker) throws IOException {
    try (DataInputStream in = open(Spill.eventsOf(directory, part))) {
      for (long i = 0; i < count(); i++) {
        taker.take(SpilledEvent.read(shop, in));
      }
    }
  }

  /** Reads which users acted in the sessions of this part; a link may come more than once. */
  public void links(Taker<SessionLink> taker) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(lengths.links()[part])];
    try (DataInputStream file = open(Spill.linksOf(directory, part))) {
      file.readFully(bytes);
    }
    ByteArrayInputStream left = new ByteArrayInputStream(bytes);
    DataInputStream in = new DataInputStream(left);
    while (left.available() > 0) {
      taker.take(new SessionLink(in.readUTF(), in.readUTF(), in.readLong()));
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
  }
}
