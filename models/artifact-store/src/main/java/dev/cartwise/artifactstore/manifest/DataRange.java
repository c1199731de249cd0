package dev.cartwise.artifactstore.manifest;

/**
 * What a model was trained on: events, or pictures or texts without a time.
 *
 * @param fromMillis time of the earliest event, UTC milliseconds; 0 when there were none
 * @param toMillis time of the latest event, UTC milliseconds; 0 when there were none
 * @param events how many examples, after duplicates were dropped
 */
public record DataRange(long fromMillis, long toMillis, long events) {

  /** No events at all. */
  public static final DataRange NONE = new DataRange(0, 0, 0);

  /**
   * Tells whether this is fresher data: with a later last event or, where neither says when, with
   * more examples.
   */
  public boolean isNewerThan(DataRange other) {
    boolean timeless = toMillis == 0 && other.toMillis == 0;
    return timeless ? events > other.events : toMillis > other.toMillis;
  }
}
