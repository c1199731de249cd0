package dev.cartwise.history.importing.state;

import dev.cartwise.history.Position;
import dev.cartwise.history.importing.spill.Partitions;
import dev.cartwise.history.importing.spill.SpillLengths;
import java.util.Map;

/**
 * How far an import has read its file, all of it on disk.
 *
 * @param name of the import
 * @param file what is read
 * @param startedMillis when the import began, UTC milliseconds since 1970
 * @param partitions of the spill
 * @param position where reading goes on
 * @param isRead whether the file was read to its end
 * @param rows lines that were read
 * @param rejected lines among them that were rejected
 * @param rejectBytes length of the file of rejected lines
 * @param unmapped event types without a meaning, with the number of their events
 * @param spill what was spilled
 */
public record Checkpoint(
    String name,
    FileMark file,
    long startedMillis,
    int partitions,
    Position position,
    boolean isRead,
    long rows,
    long rejected,
    long rejectBytes,
    Map<String, Long> unmapped,
    SpillLengths spill) {

  public Checkpoint {
    unmapped = Map.copyOf(unmapped);
    if (!spill.fit(new Partitions(partitions))) {
      throw new IllegalArgumentException("the spill has other parts than it should");
    }
  }

  /** Of an import that has read nothing. */
  public static Checkpoint first(
      String name, FileMark file, long startedMillis, Partitions partitions) {
    return new Checkpoint(
        name,
        file,
        startedMillis,
        partitions.count(),
        Position.START,
        false,
        0,
        0,
        0,
        Map.of(),
        SpillLengths.none(partitions));
  }
}
