package dev.cartwise.local.cli.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.stage.DeployedStage;
import dev.cartwise.deploy.stage.StageTraining;
import dev.cartwise.deploy.stage.TrainingRequest;
import dev.cartwise.deploy.stage.TrainingState;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * {@code cartwise train TASK --stage …}: the account trains, and this waits for what comes of it.
 */
public final class StageTrain {
  private static final int FAILED = 1;
  private static final int REFUSED = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final CommandSpec spec;
  private final Arguments arguments;

  /** What a training in the account takes; everything else is the template's. */
  @Command(name = "train")
  private static final class Arguments {
    @Parameters(index = "0", paramLabel = "TASK")
    private String task = "";

    @Option(names = "--shop", required = true)
    private String shop = "";

    @Option(names = "--json")
    private boolean json;
  }

  /**
   * @throws ParameterException for an option that the account does not take
   */
  public StageTrain(CommandSpec spec, List<String> given) {
    this.spec = spec;
    this.arguments = new Arguments();
    try {
      new CommandLine(arguments).parseArgs(given.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new ParameterException(
          spec.commandLine(),
          e.getMessage() + ". With --stage it takes TASK, --shop SHOP and --json.",
          e);
    }
  }

  /** Trains; 0 when the version became the champion, 3 when the gate refused it, else 1. */
  public int run(DeployedStage stage) {
    PrintWriter err = spec.commandLine().getErr();
    TrainingState end =
        new StageTraining(
                stage,
                new Pauses(FIRST_PAUSE, LONGEST_PAUSE),
                line -> {
                  err.println(line);
                  err.flush();
                })
            .run(new TrainingRequest(arguments.shop, arguments.task));
    PrintWriter out = spec.commandLine().getOut();
    out.println(arguments.json ? json(end) : text(end));
    out.flush();
    return switch (end.state()) {
      case "PROMOTED" -> 0;
      case "REFUSED" -> REFUSED;
      default -> FAILED;
    };
  }

  private static String text(TrainingState end) {
    return String.join(" ", end.state(), end.version(), end.reason()).replaceAll(" +", " ");
  }

  private static String json(TrainingState end) {
    try {
      return new ObjectMapper().writeValueAsString(end);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
