package dev.cartwise.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.deadletter.KeptFailures;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.replay.DeadLetterReplay;
import dev.cartwise.local.replay.FailureReplay;
import dev.cartwise.local.replay.PresentRows;
import dev.cartwise.local.replay.ReplaySummary;
import dev.cartwise.local.replay.Selection;
import dev.cartwise.local.replay.StreamFunctions;
import dev.cartwise.local.replay.TableReplay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
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

/** {@code cartwise replay}: gives stored interactions, or kept failures, to the functions again. */
@Command(
    name = "replay",
    description = "Rebuild rows and archive from stored events, or send kept failures again.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final String FUNCTION = "update-features";
  private static final Duration PAUSE = Duration.ofMillis(200);

  @Mixin private SystemOptions system = new SystemOptions();

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

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (failures && (shop != null || from != null || to != null)) {
      throw new ParameterException(
          spec.commandLine(), "--failures sends all of them: leave --shop, --from and --to out.");
    }
    Selection selection =
        new Selection(Optional.ofNullable(shop), time("--from", from), time("--to", to));
    Path directory = system.config().dataDirectory();
    DataLayout layout = new DataLayout(directory);
    RunningSystem running =
        RunningSystem.read(layout).orElseThrow(() -> StatusCommand.notRunning(directory));
    ReplaySummary summary;
    try (OperatorClients clients = OperatorClients.of(running.environment())) {
      summary = replay(clients, running.environment(), layout, selection);
    } catch (SdkException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, "the stores cannot be read: " + e.getMessage(), e);
    }
    print(summary);
    return summary.isComplete() ? 0 : 1;
  }

  private ReplaySummary replay(
      OperatorClients clients,
      Map<String, String> environment,
      DataLayout layout,
      Selection selection)
      throws InterruptedException {
    StreamFunctions functions = new StreamFunctions(clients.lambda(), PAUSE);
    if (failures) {
      ReplaySummary kept =
          new FailureReplay(
                  clients.s3(),
                  OperatorClients.told(environment, "CARTWISE_BUCKET"),
                  functions,
                  new PresentRows(clients.dynamodb()))
              .run(KeptFailures.PREFIX, this::tell);
      return new DeadLetterReplay(layout.deadLetters(), functions).run(kept, this::tell);
    }
    String prefix = OperatorClients.told(environment, "CARTWISE_TABLE_PREFIX");
    return new TableReplay(clients.dynamodb(), functions, layout.replay())
        .run(prefix + "interactions", prefix + FUNCTION, selection, this::tell);
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
