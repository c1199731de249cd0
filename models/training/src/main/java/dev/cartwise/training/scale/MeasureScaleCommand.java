package dev.cartwise.training.scale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.ShopArchive;
import dev.cartwise.training.lifecycle.TaskTrainer;
import dev.cartwise.training.purchaseintent.archive.Horizon;
import dev.cartwise.training.purchaseintent.fit.Trainers;
import dev.cartwise.training.purchaseintent.items.ShopItems;
import dev.cartwise.training.purchaseintent.shop.PurchaseIntentTraining;
import dev.cartwise.training.recommendation.RecommendationTraining;
import dev.cartwise.training.recommendation.ShopKnowledge;
import dev.cartwise.training.recommendation.neural.FitOptions;
import dev.cartwise.training.recommendation.resemblance.ItemKnowledge;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scale}: a whole training on a generated archive, with time and memory. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = "Measure a whole training on a generated archive.")
public final class MeasureScaleCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(MeasureScaleCommand.class);
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KIBIBYTES_PER_MEBIBYTE = 1024;
  private static final ShopId SHOP = new ShopId("scale");
  private static final int HORIZON_HOURS = 24;

  @Option(
      names = "--events",
      paramLabel = "N",
      required = true,
      description = "How many events to generate.")
  private long events;

  @Option(
      names = "--task",
      paramLabel = "TASK",
      defaultValue = "recommendation",
      description =
          "What is trained: recommendation or purchase-intent (default: ${DEFAULT-VALUE}).")
  private String task = "recommendation";

  @Mixin private FitOptions fit = new FitOptions();

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (events < 1) {
      throw new TrainingFailure("--events must be at least 1, not " + events + ".");
    }
    try (ScratchDirectory scratch = ScratchDirectory.create()) {
      GeneratedArchive archive = new GeneratedArchive(events, task() == Task.PURCHASE_INTENT);
      Path lines = scratch.folder("archive");
      archive.write(lines);
      LOG.info("generated {} events of {} shoppers", events, archive.shoppers());
      try (SparkSession spark = LocalSpark.open("scale", scratch.path())) {
        long start = System.nanoTime();
        double processorBefore = processorSeconds();
        Manifest trained =
            trainer(spark, new ShopArchive(SHOP, List.of(lines.toString()), Long.MIN_VALUE))
                .train(scratch.folder("artifact"), scratch.folder("training"))
                .manifest()
                .build();
        report(
            archive,
            trained,
            (System.nanoTime() - start) / 1e9,
            processorSeconds() - processorBefore);
      }
    }
    return 0;
  }

  private Task task() {
    Task trained = Task.find(task).orElse(Task.IMAGE_GALLERY);
    if (trained != Task.RECOMMENDATION && trained != Task.PURCHASE_INTENT) {
      throw new TrainingFailure("--task is recommendation or purchase-intent, not '" + task + "'.");
    }
    return trained;
  }

  private TaskTrainer trainer(SparkSession spark, ShopArchive archive) {
    if (task() == Task.PURCHASE_INTENT) {
      Horizon horizon = Horizon.ofHours(HORIZON_HOURS);
      return new PurchaseIntentTraining(
          spark, archive, ShopItems.NONE, horizon, Trainers.all(spark));
    }
    ShopKnowledge shop = new ShopKnowledge(SHOP, archive, List.of(), ItemKnowledge.NONE);
    return new RecommendationTraining(spark, shop, fit.limits());
  }

  private void report(GeneratedArchive archive, Manifest trained, double seconds, double processor)
      throws IOException {
    long items = trained.shapes().getOrDefault("items", List.of(0L)).get(0);
    long neighbours = trained.shapes().getOrDefault("neighbours", List.of(0L)).get(0);
    double peak = peakMebibytes();
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("events", events).put("shoppers", archive.shoppers());
      line.put("items", items).put("neighbours", neighbours);
      line.put("blend", trained.shapes().containsKey("vectors"));
      line.put("seconds", seconds).put("processorSeconds", processor);
      line.put("peakMebibytes", Double.isNaN(peak) ? null : peak);
      System.out.println(line);
    } else {
      System.out.printf(
          Locale.ROOT,
          "%d events, %d shoppers, %d items, %d neighbours: %.1f s, %.1f s of processors,"
              + " %.0f MiB at most%n",
          events,
          archive.shoppers(),
          items,
          neighbours,
          seconds,
          processor,
          peak);
    }
  }

  /** Time that all processors together spent on this process. */
  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L)
        / 1e3;
  }

  /** The most memory that this process had in RAM, as Linux tells; NaN elsewhere. */
  private static double peakMebibytes() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return Double.NaN;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES_PER_MEBIBYTE)
        .findFirst()
        .orElse(Double.NaN);
  }
}
