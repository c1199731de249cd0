package dev.cartwise.local.status;

import dev.cartwise.awsprotocol.UnmappedLine;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.status.SystemStatus.UnmappedType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The events since the system started whose type means nothing to Cartwise, as the log of the
 * function tells that takes them. What was read of the log once is not read again.
 */
public final class UnmappedEvents {

  /** Who takes events. */
  private static final String FUNCTION = "ingest-events";

  /** A shop that makes up types is not told of the rest. */
  static final int MOST_TYPES = 1_000;

  private static final int READ_AT_ONCE = 1 << 20;

  private final Path log;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private long position;

  private UnmappedEvents(Path log, long position) {
    this.log = log;
    this.position = position;
  }

  /** Counts from now on: what is in the log by now does not count. */
  public static UnmappedEvents fromNow(DataLayout layout) {
    Path log = layout.logs().resolve(FUNCTION + ".log");
    try {
      return new UnmappedEvents(log, Files.exists(log) ? Files.size(log) : 0);
    } catch (IOException e) {
      throw unreadable(log, e);
    }
  }

  /** What came until now, of each shop the most frequent type first. */
  synchronized List<UnmappedType> count() {
    if (Files.exists(log)) {
      try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
        if (file.length() > position) {
          readOn(file);
        }
      } catch (IOException e) {
        throw unreadable(log, e);
      }
    }
    List<UnmappedType> all = new ArrayList<>();
    counts.forEach(
        (shop, types) ->
            types.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(type -> all.add(new UnmappedType(shop, type.getKey(), type.getValue()))));
    return all;
  }

  private static LocalSystemException unreadable(Path log, IOException cause) {
    return DiskSpace.failure(log, "cannot read " + log, cause);
  }

  /** Reads whole lines; the beginning of one that is still written is read the next time. */
  private void readOn(RandomAccessFile file) throws IOException {
    byte[] bytes = new byte[READ_AT_ONCE];
    while (true) {
      file.seek(position);
      int read = file.read(bytes);
      int end = lastBreak(bytes, read);
      if (end < 0) {
        if (read < bytes.length) {
          return;
        }
        // No line of metrics is so long.
        end = read - 1;
      }
      new String(bytes, 0, end + 1, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> UnmappedLine.read(line).ifPresent(this::add));
      position += end + 1;
    }
  }

  private static int lastBreak(byte[] bytes, int length) {
    int place = length - 1;
    while (place >= 0 && bytes[place] != '\n') {
      place--;
    }
    return place;
  }

  private void add(UnmappedLine line) {
    Map<String, Long> types = counts.computeIfAbsent(line.shop(), shop -> new TreeMap<>());
    line.types()
        .forEach(
            (type, events) -> {
              if (types.size() < MOST_TYPES || types.containsKey(type)) {
                types.merge(type, (long) events, Long::sum);
              }
            });
  }
}
