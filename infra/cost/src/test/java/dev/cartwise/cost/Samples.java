package dev.cartwise.cost;

import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Figure;
import dev.cartwise.cost.data.Price;
import dev.cartwise.cost.line.Basis;
import dev.cartwise.cost.workload.DeployedStack;
import dev.cartwise.cost.workload.FixedParts;
import dev.cartwise.cost.workload.FunctionSize;
import dev.cartwise.cost.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A stack and figures that are easily reckoned with. */
public final class Samples {
  private static final List<String> FUNCTIONS =
      List.of(
          "ingest-events",
          "update-features",
          "recommend-items",
          "predict-purchase",
          "tag-images",
          "analyze-reviews");

  private Samples() {}

  /**
   * Functions of half a gigabyte, batches of 100 without a window, 400 days, every table with
   * recovery, lines of Lambda about every call.
   */
  public static DeployedStack stack() {
    return new DeployedStack(
        FUNCTIONS.stream()
            .collect(Collectors.toMap(name -> name, name -> new FunctionSize(512, "x86_64"))),
        100,
        0,
        400,
        400,
        Set.of("interactions", "user-features", "reviews", "item-features"),
        true,
        new FixedParts(20, 2, 3, 4, 5));
  }

  /** A stack where other tables have recovery. */
  public static DeployedStack recoverable(DeployedStack stack, Set<String> tables) {
    return changed(stack, tables, stack.logsEveryCall());
  }

  /** A stack where Lambda tells of failures alone. */
  public static DeployedStack quiet(DeployedStack stack) {
    return changed(stack, stack.recoverableTables(), false);
  }

  private static DeployedStack changed(
      DeployedStack stack, Set<String> tables, boolean logsEveryCall) {
    return new DeployedStack(
        stack.functions(),
        stack.batchSize(),
        stack.windowSeconds(),
        stack.interactionsDays(),
        stack.shoppersDays(),
        tables,
        logsEveryCall,
        stack.fixed());
  }

  /** Every measured figure is 2, but for those of the archive and of trainings. */
  public static DataFile<Figure> measured() {
    return set(
        DataFile.bundled("measured.json", Figure.class),
        2,
        Map.of("archive.line-bytes", 50.0, "archive.incoming-bytes", 0.0));
  }

  /** Round assumptions. */
  public static DataFile<Figure> assumed() {
    return set(
        DataFile.bundled("assumed.json", Figure.class),
        0,
        Map.ofEntries(
            Map.entry("events-per-call", 5.0),
            Map.entry("events-per-shopper-and-batch", 5.0),
            Map.entry("calls-by-http-api", 1.0),
            Map.entry("events-per-new-shopper", 50.0),
            Map.entry("stream-shards", 4.0),
            Map.entry("table-latency", 10.0),
            Map.entry("object-latency", 100.0),
            Map.entry("platform-log-bytes", 8.0),
            Map.entry("row-overhead", 98.0),
            Map.entry("photo-bytes", 200_000.0),
            Map.entry("log-compression", .15),
            Map.entry("answer-header-bytes", 400.0),
            Map.entry("custom-metrics", 24.0),
            Map.entry("kms-requests-per-key", 172_800.0),
            Map.entry("polls-per-queue", 648_000.0),
            Map.entry("training.most-events", 20e6),
            Map.entry("training.runs", 30.0),
            Map.entry("training.utilisation", .5),
            Map.entry("training.memory", 4.0),
            Map.entry("compaction.per-million-events", 60.0)));
  }

  private static DataFile<Figure> set(
      DataFile<Figure> file, double value, Map<String, Double> others) {
    DataFile<Figure> changed = file;
    for (Figure figure : file.all()) {
      changed = changed.with(figure.withValue(others.getOrDefault(figure.name(), value)));
    }
    return changed;
  }

  public static Basis basis(Workload workload) {
    return new Basis(
        workload, stack(), DataFile.bundled("prices.json", Price.class), measured(), assumed());
  }
}
