package dev.cartwise.benchmark.ranking;

import dev.cartwise.benchmark.generated.GeneratedShop;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.local.lambda.FunctionMode;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark ranking}: our ranking beside a rival, in this process. */
@Command(
    name = "ranking",
    description =
        "Rank from the newest trained catalogue beside a HashMap-based ranker, or from a generated"
            + " blend beside an exact scan.",
    mixinStandardHelpOptions = true)
public final class RankingCommand implements Callable<Integer> {
  private static final int QUESTIONS = 200;
  private static final int SEARCHES = 20;

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Measured rounds of " + QUESTIONS + " rankings (default: ${DEFAULT-VALUE}).",
      defaultValue = "15")
  private int rounds;

  @Option(
      names = "--generated-items",
      paramLabel = "N",
      description =
          "Search a generated blend of so many items in place of the trained catalogue, beside an"
              + " exact scan.")
  private int generatedItems;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (generatedItems > 0) {
      SearchReport report =
          new SearchBenchmark(new GeneratedShop(generatedItems), SEARCHES).run(rounds);
      options.print(spec, report.lines(), report.json());
      return 0;
    }
    Path data = options.config(FunctionMode.JVM).dataDirectory();
    try (Catalogue catalogue = Catalogue.open(newestCatalogue(data))) {
      RankingReport report = new RankingBenchmark(catalogue, QUESTIONS).run(rounds);
      options.print(spec, report.lines(), report.json());
    }
    return 0;
  }

  private static Path newestCatalogue(Path data) throws IOException {
    if (Files.isDirectory(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        Comparator<Path> age = Comparator.comparingLong(file -> file.toFile().lastModified());
        return files
            .filter(file -> file.endsWith(Catalogue.FILE_NAME))
            .max(age)
            .orElseThrow(() -> new IllegalStateException(untrained(data)));
      }
    }
    throw new IllegalStateException(untrained(data));
  }

  private static String untrained(Path data) {
    return "nothing has been trained in "
        + data
        + ": run './cartwise benchmark ingest --train' with this --data first";
  }
}
