package dev.cartwise.training.recommendation.scale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.recommendation.cooccurrence.CoOccurrenceJob;
import dev.cartwise.training.recommendation.cooccurrence.CoOccurrenceOptions;
import dev.cartwise.training.recommendation.gate.HeldOutShoppers;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scale}: the Spark part of a training on a generated archive, with time and memory. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = "Measure the Spark part of a training on a generated archive.")
public final class MeasureScaleCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(MeasureScaleCommand.class);
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KIBIBYTES_PER_MEBIBYTE = 1024;

  @Option(
      names = "--events",
      paramLabel = "N",
      required = true,
      description = "How many events to generate.")
  private long events;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (events < 1) {
      throw new TrainingFailure("--events must be at least 1, not " + events + ".");
    }
    try (ScratchDirectory scratch = ScratchDirectory.create()) {
      Path archive = scratch.folder("archive");
      new GeneratedArchive(events).write(archive);
      LOG.info("generated {} events", events);
      try (SparkSession spark = LocalSpark.open("scale", scratch.path())) {
        long start = System.nanoTime();
        Dataset<Row> once =
            ArchivedEvents.read(spark, archive.toString()).persist(StorageLevel.MEMORY_AND_DISK());
        HeldOutShoppers held = HeldOutShoppers.of(spark, once);
        CoOccurrenceJob.Outcome outcome =
            new CoOccurrenceJob(spark, CoOccurrenceOptions.DEFAULT).run(held.training(), List.of());
        report(outcome, (System.nanoTime() - start) / 1e9);
      }
    }
    return 0;
  }

  private void report(CoOccurrenceJob.Outcome outcome, double seconds) throws IOException {
    int items = outcome.content().items().size();
    int neighbours = outcome.content().neighbours().items().length;
    double peak = peakMebibytes();
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("events", events).put("items", items).put("neighbours", neighbours);
      line.put("seconds", seconds);
      line.put("peakMebibytes", Double.isNaN(peak) ? null : peak);
      System.out.println(line);
    } else {
      System.out.printf(
          Locale.ROOT,
          "%d events, %d items, %d neighbours: %.1f s, %.0f MiB at most%n",
          events,
          items,
          neighbours,
          seconds,
          peak);
    }
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
