package dev.cartwise.training.purchaseintent;

import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.purchaseintent.evaluation.EvaluationAnswer;
import dev.cartwise.training.purchaseintent.evaluation.EvaluationRequest;
import dev.cartwise.training.purchaseintent.evaluation.IntentEvaluation;
import dev.cartwise.training.purchaseintent.fit.Trainers;
import dev.cartwise.training.purchaseintent.table.file.LabelRule;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate purchase-intent}: fits every kind of model on a file and measures the chosen. */
@Command(
    name = "purchase-intent",
    mixinStandardHelpOptions = true,
    description = "Measure purchase prediction on a CSV file.")
public final class EvaluatePurchaseIntentCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "CSV file to learn from, with a header line.")
  private Path data = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Asked asked = new Asked();

  @Option(
      names = "--label-column",
      paramLabel = "COLUMN",
      required = true,
      description = "The column that tells whether a purchase followed.")
  private String labelColumn = "";

  @Option(
      names = "--positive",
      paramLabel = "VALUE",
      description = "The value of that column that means yes (default: TRUE, 1 and yes).")
  private @Nullable String positive;

  @Option(
      names = "--exclude",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns that nothing is learned from, with commas between them.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--group-column",
      paramLabel = "COLUMN",
      description = "A column, such as the shopper; rows of one value are never split.")
  private @Nullable String groupColumn;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The seed of all that is drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    IntentEvaluation evaluation;
    EvaluationRequest request = request();
    try (ScratchDirectory scratch = ScratchDirectory.create();
        SparkSession spark = LocalSpark.open("evaluate purchase-intent", scratch.path())) {
      evaluation = IntentEvaluation.run(request, Trainers.all(spark));
    }
    evaluation.warnings().forEach(spec.commandLine().getErr()::println);
    Outcome outcome = EvaluationAnswer.of(evaluation);
    outcome.print(spec.commandLine().getOut(), json);
    return 0;
  }

  private EvaluationRequest request() {
    if (asked.test == null && asked.folds < 2) {
      throw new TrainingFailure("--folds must be at least 2, not " + asked.folds + ".");
    }
    return new EvaluationRequest(
        data,
        Optional.ofNullable(asked.test),
        asked.folds,
        new LabelRule(labelColumn, positive),
        Optional.ofNullable(groupColumn),
        excluded.stream().map(String::strip).filter(name -> !name.isEmpty()).toList(),
        seed);
  }

  /** What the models are asked about. */
  private static final class Asked {

    @Option(
        names = "--test",
        paramLabel = "FILE",
        required = true,
        description = "CSV file to be asked about, with the same columns.")
    private @Nullable Path test;

    @Option(
        names = "--folds",
        paramLabel = "N",
        required = true,
        description = "Be asked about each of so many parts of the file, learning from the others.")
    private int folds;
  }
}
