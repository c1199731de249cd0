package dev.cartwise.history.importing;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of files.
 *
 * @param rows lines that were read, without headers
 * @param imported records that came for the first time; a line may give several
 * @param repeated records that were imported before, or came earlier in the file
 * @param rejected lines that were not taken
 * @param seconds how long it took; of an import that was broken off, its last run
 * @param unmapped event types that have no meaning, with the number of their events
 */
public record ImportSummary(
    long rows,
    long imported,
    long repeated,
    long rejected,
    double seconds,
    Map<String, Long> unmapped) {

  /** Of no file. */
  public static final ImportSummary NOTHING = new ImportSummary(0, 0, 0, 0, 0, Map.of());

  public ImportSummary {
    unmapped = Map.copyOf(unmapped);
  }

  /** What became of both. */
  public ImportSummary plus(ImportSummary other) {
    Map<String, Long> types = new TreeMap<>(unmapped);
    other.unmapped.forEach((type, count) -> types.merge(type, count, Long::sum));
    return new ImportSummary(
        rows + other.rows,
        imported + other.imported,
        repeated + other.repeated,
        rejected + other.rejected,
        seconds + other.seconds,
        types);
  }

  /** What becomes of the same file when it comes again. */
  ImportSummary again() {
    return new ImportSummary(rows, 0, imported + repeated, rejected, seconds, unmapped);
  }

  ImportSummary in(double newSeconds) {
    return new ImportSummary(rows, imported, repeated, rejected, newSeconds, unmapped);
  }
}
