package dev.cartwise.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.deploy.stage.DeployedStage;
import dev.cartwise.local.cli.cloud.StageOptions;
import dev.cartwise.local.cli.system.OperatorClients;
import dev.cartwise.local.cli.system.SystemOptions;
import dev.cartwise.local.datadir.DataDirectory;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.replay.DeadLetterReplay;
import dev.cartwise.local.replay.Pace;
import dev.cartwise.local.replay.QueueReplay;
import dev.cartwise.local.replay.ReplaySummary;
import dev.cartwise.local.replay.ReplayedSystem;
import dev.cartwise.local.replay.Selection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** {@code cartwise replay}: gives stored interactions, or kept failures, to the functions again. */
@Command(
    name = "replay",
    description = "Rebuild rows and archive from stored events, or send kept failures again.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Mixin private SystemOptions system = new SystemOptions();

  @Mixin private StageOptions stage = new StageOptions();

  @Option(names = "--shop", paramLabel = "SHOP", description = "Events of this shop only.")
  private @Nullable String shop;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Events from this UTC day or instant on.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Events before this UTC day or instant.")
  private @Nullable String to;

  @Option(
      names = "--failures",
      description = "Send what functions could not take, and remove what took effect.")
  private boolean failures;

  @Option(
      names = "--pace",
      paramLabel = "N",
      description =
          "Send at most so many records of the table a second (default: as many as are taken).")
  private int pace;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (failures && (shop != null || from != null || to != null)) {
      throw new ParameterException(
          spec.commandLine(), "--failures sends all of them: leave --shop, --from and --to out.");
    }
    if (pace < 0) {
      throw new ParameterException(spec.commandLine(), "--pace is 0 or more, not " + pace + ".");
    }
    Selection selection =
        new Selection(Optional.ofNullable(shop), time("--from", from), time("--to", to));
    DataLayout layout = new DataLayout(system.config().dataDirectory());
    ReplaySummary summary =
        stage.isNamed(spec)
            ? stage.on(spec, found -> onStage(found, layout, selection))
            : here(layout, selection);
    print(summary);
    return summary.isComplete() ? 0 : 1;
  }

  private ReplaySummary here(DataLayout layout, Selection selection) throws InterruptedException {
    RunningSystem running =
        RunningSystem.read(layout).orElseThrow(() -> StatusCommand.notRunning(layout.root()));
    Map<String, String> environment = running.environment();
    try (OperatorClients clients = OperatorClients.of(environment)) {
      ReplayedSystem replayed =
          new ReplayedSystem(
              clients.dynamodb(),
              clients.s3(),
              clients.lambda(),
              OperatorClients.told(environment, "CARTWISE_TABLE_PREFIX"),
              OperatorClients.told(environment, "CARTWISE_BUCKET"));
      if (!failures) {
        return replayed.rebuild(selection, Pace.of(pace), layout.replay(), this::tell);
      }
      return new DeadLetterReplay(layout.deadLetters(), replayed.functions())
          .run(replayed.sendKept(this::tell), this::tell);
    } catch (SdkException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, "the stores cannot be read: " + e.getMessage(), e);
    }
  }

  private ReplaySummary onStage(DeployedStage found, DataLayout layout, Selection selection)
      throws InterruptedException {
    ReplayedSystem replayed =
        new ReplayedSystem(
            found.cloud().tables(),
            found.cloud().objects(),
            found.cloud().functions(),
            found.prefix(),
            found.bucket());
    if (!failures) {
      DataDirectory.make(layout.root());
      Path checkpoint = layout.replayOf(found.bucket());
      return replayed.rebuild(selection, Pace.of(pace), checkpoint, this::tell);
    }
    SqsClient queues = found.cloud().queues();
    String letters =
        queues.getQueueUrl(get -> get.queueName(found.prefix() + QueueReplay.NAME)).queueUrl();
    return new QueueReplay(queues, letters, replayed.functions())
        .run(replayed.sendKept(this::tell), this::tell);
  }

  private Optional<Instant> time(String option, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.contains("T")
              ? Instant.parse(text)
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(),
          option + " is a day such as 2026-03-01 or an instant such as 2026-03-01T10:00:00Z.",
          e);
    }
  }

  private void tell(ReplaySummary soFar) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(soFar.records() + " records sent, " + soFar.failed() + " failed");
    err.flush();
  }

  private void print(ReplaySummary summary) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    summary.firstFailures().forEach(err::println);
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(summary));
    } else if (failures) {
      out.println(
          summary.records()
              + " records sent again: "
              + summary.removed()
              + " kept failures and dead letters are done, "
              + summary.left()
              + " stay");
    } else {
      out.println(
          summary.records() + " interactions sent again, " + summary.failed() + " could not be");
    }
    out.flush();
    err.flush();
  }
}
