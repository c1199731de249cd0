package dev.cartwise.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.cli.system.OperatorClients;
import dev.cartwise.local.cli.system.SystemOptions;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.retag.PhotoRetag;
import dev.cartwise.local.retag.RetagSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code cartwise retag}: has stored photos tagged by the model that serves now. */
@Command(
    name = "retag",
    description = "Tag stored photos again that another model tagged, or none.",
    mixinStandardHelpOptions = true)
final class RetagCommand implements Callable<Integer> {
  private static final String FUNCTION = "tag-images";

  @Mixin private SystemOptions system = new SystemOptions();

  @Option(names = "--shop", paramLabel = "SHOP", description = "Photos of this shop only.")
  private @Nullable String shop;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws JsonProcessingException {
    Path directory = system.config().dataDirectory();
    RunningSystem running =
        RunningSystem.read(new DataLayout(directory))
            .orElseThrow(() -> StatusCommand.notRunning(directory));
    RetagSummary summary = retag(running.environment());
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? new ObjectMapper().writeValueAsString(summary) : sentence(summary));
    out.flush();
    return summary.failed() == 0 ? 0 : 1;
  }

  private RetagSummary retag(Map<String, String> environment) {
    try (OperatorClients clients = OperatorClients.of(environment)) {
      return new PhotoRetag(
              clients.s3(),
              OperatorClients.told(environment, "CARTWISE_BUCKET"),
              clients.lambda(),
              OperatorClients.told(environment, "CARTWISE_TABLE_PREFIX") + FUNCTION)
          .run(PhotoRetag.PREFIX + (shop == null ? "" : shop + "/"), this::tell);
    } catch (SdkException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, "the stores cannot be read: " + e.getMessage(), e);
    }
  }

  private void tell(RetagSummary soFar) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence(soFar));
    err.flush();
  }

  private static String sentence(RetagSummary summary) {
    return summary.tagged()
        + " photos tagged, "
        + summary.current()
        + " were tagged already, "
        + summary.failed()
        + " failed";
  }
}
