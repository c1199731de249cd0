package dev.cartwise.training;

import dev.cartwise.training.archive.compaction.ArchiveCommands;
import dev.cartwise.training.filters.FiltersCommands;
import dev.cartwise.training.models.ModelsCommands;
import dev.cartwise.training.run.ExitCodes;
import dev.cartwise.training.run.TrainingFailure;
import dev.cartwise.training.scale.MeasureScaleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The entry of the training jar: {@code train <task>}, {@code evaluate <task>}, {@code models},
 * {@code filters}, {@code archive}.
 *
 * <p>It only dispatches. A command is a class of its own; those of a task are found through its
 * {@link dev.cartwise.training.run.TaskRoom}. It returns its exit code and throws {@link
 * TrainingFailure} for what a person can put right.
 */
@Command(
    name = "cartwise",
    mixinStandardHelpOptions = true,
    description = "Train and measure the models of Cartwise.",
    subcommands = {
      TrainCommands.class,
      EvaluateCommands.class,
      ModelsCommands.class,
      FiltersCommands.class,
      ArchiveCommands.class,
      MeasureScaleCommand.class
    })
public final class TrainingMain {

  @Mixin ExitCodes exitCodes = new ExitCodes();

  private TrainingMain() {}

  /**
   * Runs one command and exits with its code: 0 done, 1 failed, 2 wrong arguments, 3 refused by the
   * gate.
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command in this JVM and returns its exit code. */
  public static int run(String... args) {
    return commandLine().execute(FormerSpellings.replacedIn(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new TrainingMain()).setExecutionExceptionHandler(new FailureReport());
  }
}
