package dev.cartwise.cost;

import dev.cartwise.cost.line.Basis;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something that makes the bill smaller, with what it takes.
 *
 * @param what is changed, and what that does to the shop
 * @param change the changed basis
 */
record Saving(String what, UnaryOperator<Basis> change) {
  private static final int LARGER_BATCH = 200;
  private static final double WINDOW_SECONDS = 40;
  private static final int KEPT_DAYS = 7;
  private static final double TRAININGS = 8.7;
  private static final double LARGER_CALL = 10;

  /** Five events of 250 bytes are two write units. */
  private static final double PACKED_WRITE_UNITS = 0.4;

  /** What one may try, each by itself. */
  static List<Saving> all() {
    return List.of(
        new Saving(
            "gather batches of 200 for 40 s in update-features (features are so much later)",
            basis -> basis.with(basis.stack().withBatches(LARGER_BATCH, WINDOW_SECONDS))),
        new Saving(
            "keep interactions for 7 days (replay reaches back less far)",
            basis -> basis.with(basis.stack().withInteractionsKept(KEPT_DAYS))),
        new Saving(
            "train twice a week instead of daily (new items and habits are learned later)",
            basis -> basis.withAssumed("training.runs", TRAININGS)),
        new Saving(
            "send 10 events a call instead of 5",
            basis -> basis.withAssumed("events-per-call", LARGER_CALL)),
        new Saving(
            "call functions by their URLs (limits and CORS are then the functions' own)",
            basis -> basis.withAssumed("calls-by-http-api", 0)),
        new Saving(
            "store a call's events as one row (decision 2 tells what that gives up)",
            basis -> basis.withMeasured("interaction.write-units", PACKED_WRITE_UNITS)),
        new Saving(
            "run ingest-events and update-features on arm64",
            basis ->
                basis.with(
                    basis
                        .stack()
                        .withArchitecture("ingest-events", "arm64")
                        .withArchitecture("update-features", "arm64"))));
  }

  /** Everything at once. */
  static Basis together(Basis basis) {
    Basis changed = basis;
    for (Saving each : all()) {
      changed = each.change().apply(changed);
    }
    return changed;
  }
}
