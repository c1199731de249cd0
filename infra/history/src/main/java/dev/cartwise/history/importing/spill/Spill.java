package dev.cartwise.history.importing.spill;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the events of a file into one file for each part of the shoppers, and which users acted in
 * which sessions into another.
 */
public final class Spill implements Closeable {

  private static final int RECENT_LINKS = 1 << 14;

  private final Partitions partitions;
  private final List<PartFile> events = new ArrayList<>();
  private final List<PartFile> links = new ArrayList<>();
  private final long[] counts;

  /** Links that need not be told again; the one that was told first goes first. */
  private final Map<String, Boolean> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > RECENT_LINKS;
        }
      };

  /**
   * Goes on where a spill of this directory was.
   *
   * @param lengths what it had; all that came later is cut off
   */
  public Spill(Path directory, Partitions partitions, SpillLengths lengths) throws IOException {
    this.partitions = partitions;
    this.counts = lengths.counts().clone();
    Files.createDirectories(directory);
    try {
      for (int part = 0; part < partitions.count(); part++) {
        events.add(new PartFile(eventsOf(directory, part), lengths.events()[part]));
        links.add(new PartFile(linksOf(directory, part), lengths.links()[part]));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Takes an event. */
  public void add(Interaction event) throws IOException {
    int part = partitions.of(event.shopper());
    SpilledEvent.write(event, events.get(part).out());
    counts[part]++;
    String user = event.userId();
    if (user != null && !user.equals(event.sessionId())) {
      link(event, user);
    }
  }

  /** Hands all to the files, and tells what they have. */
  public SpillLengths flush() throws IOException {
    long[] ofEvents = new long[partitions.count()];
    long[] ofLinks = new long[partitions.count()];
    for (int part = 0; part < partitions.count(); part++) {
      ofEvents[part] = events.get(part).flush();
      ofLinks[part] = links.get(part).flush();
    }
    return new SpillLengths(ofEvents, ofLinks, counts.clone());
  }

  /** Puts on disk what the files have. Another thread may add events meanwhile. */
  public void force() throws IOException {
    for (PartFile file : events) {
      file.force();
    }
    for (PartFile file : links) {
      file.force();
    }
  }

  @Override
  public void close() throws IOException {
    for (PartFile file : events) {
      file.close();
    }
    for (PartFile file : links) {
      file.close();
    }
  }

  private void link(Interaction event, String user) throws IOException {
    String session = event.sessionId();
    if (told.putIfAbsent(session.length() + ":" + session + user, true) == null) {
      int part = partitions.of(Shopper.session(event.shop(), session));
      var out = links.get(part).out();
      out.writeUTF(session);
      out.writeUTF(user);
      out.writeLong(event.timeMillis());
    }
  }

  static Path eventsOf(Path directory, int part) {
    return directory.resolve("events-" + part);
  }

  static Path linksOf(Path directory, int part) {
    return directory.resolve("links-" + part);
  }
}
