package dev.cartwise.artifactstore;

/**
 * The events that a model was trained on.
 *
 * @param fromMillis time of the earliest event, UTC milliseconds; 0 when there were none
 * @param toMillis time of the latest event, UTC milliseconds; 0 when there were none
 * @param events how many, after duplicates were dropped
 */
public record DataRange(long fromMillis, long toMillis, long events) {

  /** No events at all. */
  public static final DataRange NONE = new DataRange(0, 0, 0);
}
