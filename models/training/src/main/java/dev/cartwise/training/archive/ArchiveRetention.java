package dev.cartwise.training.archive;

import dev.cartwise.training.run.TrainingFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * For how long events are kept in the archive.
 *
 * @param days today and so many days before it, in UTC; 0 for ever
 */
public record ArchiveRetention(int days) {

  private static final String VARIABLE = "CARTWISE_ARCHIVE_DAYS";

  /** Nothing is ever too old. */
  public static final ArchiveRetention FOR_EVER = new ArchiveRetention(0);

  /**
   * What the environment says, for ever if it says nothing.
   *
   * @throws TrainingFailure if that is no number of days
   */
  public static ArchiveRetention of(Map<String, String> environment) {
    String text = environment.getOrDefault(VARIABLE, "0").strip();
    if (!text.matches("\\d{1,6}")) {
      throw new TrainingFailure(VARIABLE + " must be a number of days, not '" + text + "'.");
    }
    return new ArchiveRetention(Integer.parseInt(text));
  }

  /** The first UTC day that is kept. */
  public LocalDate oldest(Instant now) {
    return days == 0 ? LocalDate.MIN : LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days);
  }
}
