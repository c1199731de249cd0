package dev.cartwise.benchmark.units;

import java.util.Map;
import java.util.TreeMap;

/** What stretches of operations tell, by the names of the bill's figures. */
final class UnitsFigures {
  private static final String ALL = "";

  private final Map<String, Double> values = new TreeMap<>();

  Map<String, Double> values() {
    return values;
  }

  /** Each call is of another shopper than those beside it, so there are as many merges as calls. */
  void events(Stretch stretch) {
    Consumption.Sums interactions = stretch.consumed("interactions");
    Consumption.Sums rows = stretch.consumed("user-features");
    values.put("ingest-events.cpu", stretch.cpuMillis("ingest-events"));
    values.put("ingest-events.table-trips", stretch.each(interactions.requests()));
    values.put("ingest-events.log-bytes", stretch.logBytes("ingest-events"));
    values.put(
        "interaction.write-units",
        stretch.each(interactions.writeUnits()) / UnitsRun.EVENTS_A_CALL);
    values.put(
        "update-features.cpu-per-event",
        stretch.cpuMillis("update-features") / UnitsRun.EVENTS_A_CALL);
    values.put("update-features.log-bytes", stretch.logBytes("update-features"));
    values.put("merge.rows", stretch.each(rows.writes()));
    values.put("merge.write-units", stretch.each(rows.writeUnits()));
    values.put("merge.read-units", stretch.each(rows.readUnits()));
  }

  /**
   * The processor's time is left out: the catalogue of this run is generated and has no blend, so
   * the figure is that of {@code ./cartwise benchmark latency}.
   */
  void recommendations(Stretch stretch) {
    Consumption.Sums all = stretch.consumed(ALL);
    values.put("recommend-items.table-trips", stretch.each(all.requests()));
    values.put("recommend-items.log-bytes", stretch.logBytes("recommend-items"));
    values.put("recommendation.read-units", stretch.each(all.readUnits()));
  }

  void predictions(Stretch stretch) {
    operation("predict-purchase", stretch);
    values.put("prediction.read-units", stretch.each(stretch.consumed(ALL).readUnits()));
  }

  void reviews(Stretch stretch) {
    operation("analyze-reviews", stretch);
    stored("review", stretch);
  }

  void photos(Stretch stretch) {
    operation("tag-images", stretch);
    stored("image", stretch);
  }

  void answer(String operation, double bytes) {
    values.put(operation + ".answer-bytes", bytes);
  }

  /** Sizes of what the whole run stored, warming included. */
  void rows(RowBytes rows) {
    double events = 1.1 * UnitsRun.EVENT_CALLS * UnitsRun.EVENTS_A_CALL;
    values.put("interaction.row-bytes", rows.sum("interactions", ALL) / events);
    values.put("shopper.row-bytes", rows.sum("user-features", ALL) / Bodies.SHOPPERS);
    values.put("review.row-bytes", rows.sum("reviews", ALL) / (1.1 * UnitsRun.QUESTIONS));
    values.put("image.row-bytes", rows.sum("item-features", "#photo") / (1.1 * UnitsRun.PHOTOS));
  }

  private void operation(String function, Stretch stretch) {
    values.put(function + ".cpu", stretch.cpuMillis(function));
    values.put(function + ".table-trips", stretch.each(stretch.consumed(ALL).requests()));
    values.put(function + ".log-bytes", stretch.logBytes(function));
  }

  private void stored(String what, Stretch stretch) {
    values.put(what + ".read-units", stretch.each(stretch.consumed(ALL).readUnits()));
    values.put(what + ".write-units", stretch.each(stretch.consumed(ALL).writeUnits()));
  }
}
