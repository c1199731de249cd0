package dev.cartwise.training.reviewsentiment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.reviewsentiment.corpus.Source;
import dev.cartwise.training.reviewsentiment.corpus.SourceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train review-sentiment}: from labelled reviews to the artifact of analyze-reviews. */
@Command(
    name = "review-sentiment",
    mixinStandardHelpOptions = true,
    description =
        "Trains review sentiment from tab-separated files; repeat --language and what follows it"
            + " for every file.")
public final class TrainReviewSentimentCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(exclusive = false, multiplicity = "1..*")
  private List<SourceOptions> sources = new ArrayList<>();

  @Option(names = "--artifact", required = true, description = "directory to write to")
  private Path artifact = Path.of("");

  @Option(
      names = "--cache",
      required = true,
      description = "directory that keeps token vectors from one training to the next")
  private Path cache = Path.of("");

  @Option(names = "--backbones", description = "directory of the text backbones (default: built)")
  private @Nullable Path backbones;

  @Option(
      names = "--leave-out",
      split = ",",
      description = "groups to validate on and not to learn from")
  private List<String> leftOut = new ArrayList<>();

  @Option(
      names = "--recurrent-readings",
      defaultValue = "160000",
      description =
          "texts the recurrent network reads, in whole passes; 0 leaves it out (${DEFAULT-VALUE})")
  private int recurrentReadings;

  @Option(
      names = "--head-passes",
      defaultValue = "2",
      description = "passes over the texts for the head (${DEFAULT-VALUE})")
  private int headPasses;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "of PyTorch (${DEFAULT-VALUE}); with one, equal seeds give equal weights")
  private int threads;

  @Option(names = "--seed", defaultValue = "41")
  private long seed;

  @Option(names = "--json", description = "print the figures as one JSON line")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    TrainingPlan plan =
        new TrainingPlan(
            artifact,
            cache,
            Math.max(0, recurrentReadings),
            Math.max(1, headPasses),
            Math.max(1, threads),
            seed);
    List<Source> read = new ArrayList<>();
    for (SourceOptions each : sources) {
      read.add(each.source());
    }
    long start = System.nanoTime();
    Path directory = backbones == null ? DefaultArtifact.directory() : backbones;
    try (Backbones opened = new Backbones(directory)) {
      Map<Language, LanguageOutcome> outcomes =
          new ReviewSentimentTraining(opened, plan, InstantSource.system())
              .run(read, Set.copyOf(leftOut));
      print(line(outcomes, (System.nanoTime() - start) / 1e9));
    }
    return 0;
  }

  private static ObjectNode line(Map<Language, LanguageOutcome> outcomes, double seconds) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    outcomes.forEach(
        (language, outcome) -> {
          ObjectNode node = line.putObject(language.code());
          node.put("texts", outcome.texts());
          outcome
              .figures()
              .forEach(
                  (name, figures) -> {
                    ObjectNode each = node.putObject(name);
                    each.put("texts", figures.texts());
                    each.put("accuracy", figures.accuracy());
                    each.put("macroF1", figures.macroF1());
                    each.put("ece", figures.calibrationError());
                  });
        });
    line.put("trainSeconds", seconds);
    return line;
  }

  private void print(ObjectNode line) {
    if (spec == null) {
      throw new IllegalStateException("the command was not made by its command line");
    }
    spec.commandLine().getOut().println(json ? line.toString() : line.toPrettyString());
  }
}
