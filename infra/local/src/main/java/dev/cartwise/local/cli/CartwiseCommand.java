package dev.cartwise.local.cli;

import dev.cartwise.history.HistoryException;
import dev.cartwise.local.cli.cloud.CostCommand;
import dev.cartwise.local.cli.cloud.DeployCommand;
import dev.cartwise.local.cli.cloud.DestroyCommand;
import dev.cartwise.local.cli.history.ExportCommand;
import dev.cartwise.local.cli.history.ImportCommand;
import dev.cartwise.local.failure.LocalSystemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line: {@code ./cartwise <command>}. */
@Command(
    name = "cartwise",
    description = "A serverless AI back end for online shops, on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      StatusCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ModelsCommand.class,
      FiltersCommand.class,
      ShopsCommand.class,
      KeysCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ArchiveCommand.class,
      ReplayCommand.class,
      RetagCommand.class,
      DeployCommand.class,
      DestroyCommand.class,
      CostCommand.class
    })
public final class CartwiseCommand {
  private static final Logger LOG = LoggerFactory.getLogger(CartwiseCommand.class);

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs the command line: 0 done, 1 failed, 2 wrong arguments, 3 refused by the gate. */
  static int execute(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    CommandLine root = new CommandLine(new CartwiseCommand());
    root.getSubcommands().values().stream()
        .filter(command -> command.getCommand() instanceof TrainingCommand)
        .forEach(command -> command.setUnmatchedOptionsArePositionalParams(true));
    return root.setExecutionExceptionHandler(
        (failure, commandLine, parseResult) -> {
          commandLine.getErr().println("cartwise: " + sentence(failure));
          return 1;
        });
  }

  private static String sentence(Exception failure) {
    if (failure instanceof LocalSystemException told) {
      return String.valueOf(told.getMessage());
    }
    if (failure instanceof HistoryException told) {
      return String.valueOf(told.getMessage());
    }
    LOG.debug("unexpected failure", failure);
    return "unexpected failure: " + failure;
  }
}
