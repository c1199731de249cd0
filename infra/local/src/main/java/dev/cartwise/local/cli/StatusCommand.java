package dev.cartwise.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.deploy.stage.StageStatus;
import dev.cartwise.deploy.stage.StageStatusReader;
import dev.cartwise.local.Repository;
import dev.cartwise.local.cli.cloud.StageOptions;
import dev.cartwise.local.cli.cloud.StageStatusText;
import dev.cartwise.local.cli.system.SystemOptions;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.gateway.Gateway;
import dev.cartwise.local.status.StatusText;
import dev.cartwise.local.status.SystemStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cartwise status}: asks a running local system how it fares. */
@Command(
    name = "status",
    description = "Show functions, artifacts, stream lag and failures of a running system.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Mixin private SystemOptions system = new SystemOptions();

  @Mixin private StageOptions stage = new StageOptions();

  @Option(
      names = "--shop",
      paramLabel = "SHOP",
      description = "With --stage: trainings and artifacts of this shop only.")
  private @Nullable String shop;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    if (stage.isNamed(spec)) {
      print(
          stage.on(
              spec,
              found ->
                  new StageStatusReader(Repository.root(), found).read(Optional.ofNullable(shop))));
      return 0;
    }
    if (shop != null) {
      throw new ParameterException(spec.commandLine(), "--shop is for --stage.");
    }
    Path directory = system.config().dataDirectory();
    RunningSystem running =
        RunningSystem.read(new DataLayout(directory)).orElseThrow(() -> notRunning(directory));
    String document = ask(running, directory);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(document);
    } else {
      StatusText.print(parse(document), out);
    }
    out.flush();
    return 0;
  }

  private void print(StageStatus status) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JSON.writeValueAsString(status));
    } else {
      StageStatusText.print(status, out);
    }
    out.flush();
  }

  private static String ask(RunningSystem running, Path directory) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(running.endpoint() + Gateway.STATUS_PATH))
            .timeout(LIMIT)
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new LocalSystemException(
            Reason.NOT_RUNNING,
            "the local system at " + running.endpoint() + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      LocalSystemException failure = notRunning(directory);
      failure.initCause(e);
      throw failure;
    }
  }

  private static SystemStatus parse(String document) {
    try {
      return JSON.readValue(document, SystemStatus.class);
    } catch (IOException e) {
      throw new LocalSystemException(
          Reason.NOT_RUNNING, "the local system answers something that is no status", e);
    }
  }

  static LocalSystemException notRunning(Path directory) {
    return new LocalSystemException(
        Reason.NOT_RUNNING,
        "no local system is running on " + directory + ": start one with ./cartwise up");
  }
}
