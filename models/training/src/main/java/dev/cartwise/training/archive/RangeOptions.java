package dev.cartwise.training.archive;

import dev.cartwise.training.run.TrainingFailure;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say how much of the archive a training reads. */
public final class RangeOptions {

  @Option(
      names = "--last-days",
      paramLabel = "N",
      defaultValue = "${env:CARTWISE_TRAINING_DAYS:-0}",
      description = "Read the newest N days of the archive, 0 for all (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--last-events",
      paramLabel = "N",
      defaultValue = "${env:CARTWISE_TRAINING_EVENTS:-20000000}",
      description =
          "Read whole days, the newest first, until there are N events, 0 for all"
              + " (default: ${DEFAULT-VALUE}).")
  private long events;

  /**
   * The range, which ends where events are past their retention.
   *
   * @throws TrainingFailure if a number is negative
   */
  public ArchiveRange range(Instant now, Map<String, String> environment) {
    if (days < 0 || events < 0) {
      throw new TrainingFailure("--last-days and --last-events must not be negative.");
    }
    return new ArchiveRange(days, events, ArchiveRetention.of(environment).oldest(now));
  }
}
