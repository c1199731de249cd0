package dev.cartwise.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.datadir.DataDirectory;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Crashed;
import dev.cartwise.local.lambda.InvocationOutcome.Failed;
import dev.cartwise.local.lambda.InvocationOutcome.TimedOut;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in real processes under the real runtime interface client. */
class LambdaServiceIT {
  @TempDir static Path directory;
  private static DataDirectory data;
  private static LambdaService lambda;

  @BeforeAll
  static void start() {
    ScriptedRepository repository =
        ScriptedRepository.in(directory.resolve("tree")).withFunction("one").withFunction("two");
    data = DataDirectory.open(directory.resolve("data"));
    lambda =
        LambdaService.start(
            repository.root(),
            data.layout(),
            List.of(
                ScriptedRepository.spec("one", Duration.ofSeconds(3)),
                ScriptedRepository.spec("two", Duration.ofSeconds(30)).withInstances(2)),
            FunctionMode.JVM,
            Map.of("CARTWISE_BUCKET", "bucket"));
  }

  @AfterAll
  static void stop() {
    lambda.close();
    data.close();
  }

  @Test
  void answersWithWhatTheFunctionWrites() throws Exception {
    assertThat(text(invoke("one", "{\"a\":\"商品\"}"))).isEqualTo("{\"a\":\"商品\"}");
  }

  @Test
  void tellsTheFunctionItsEnvironmentAndNothingOfOurs() throws Exception {
    assertThat(text(invoke("two", "\"do:env\"")))
        .isEqualTo(
            "\"two 128 arn:aws:lambda:us-east-1:000000000000:function:two bucket "
                + taskRoot("two")
                + " null\"");
  }

  private static Path taskRoot(String function) throws Exception {
    try (var versions = Files.list(data.layout().functions().resolve(function))) {
      return versions.findFirst().orElseThrow();
    }
  }

  @Test
  void reportsWhatTheFunctionThrew() throws Exception {
    assertThat(invoke("one", "\"do:throw\""))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.errorType()).isEqualTo("java.lang.IllegalStateException");
              assertThat(failed.message()).isEqualTo("thrown on request");
            });
    assertThat(text(invoke("one", "1"))).isEqualTo("1");
  }

  @Test
  void restartsACrashedFunctionAndTellsItsCaller() throws Exception {
    String before = text(invoke("one", "\"do:pid\""));
    assertThat(invoke("one", "\"do:exit\"")).isInstanceOf(Crashed.class);
    assertThat(text(invoke("one", "\"do:pid\""))).isNotEqualTo(before);
  }

  @Test
  void killsAFunctionThatOverrunsItsTimeout() throws Exception {
    String before = text(invoke("one", "\"do:pid\""));
    assertThat(invoke("one", "\"do:sleep\""))
        .isEqualTo(new TimedOut("one timed out after 3000 ms"));
    assertThat(text(invoke("one", "\"do:pid\""))).isNotEqualTo(before);
  }

  @Test
  void refusesAnAnswerOverSixMegabytes() throws Exception {
    assertThat(invoke("two", "\"do:large\""))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.errorType()).isEqualTo("Function.ResponseSizeTooLarge"));
  }

  @Test
  void worksOnAsManyInvocationsAsThereAreInstances() throws Exception {
    CompletableFuture<InvocationOutcome> blocked =
        lambda.invoke("two", "\"do:sleep\"".getBytes(StandardCharsets.UTF_8));
    assertThat(text(invoke("two", "2"))).isEqualTo("2");
    assertThat(blocked).isNotDone();
  }

  @Test
  void refusesAFunctionThatDoesNotStart() {
    ScriptedRepository repository =
        ScriptedRepository.in(directory.resolve("broken")).withBrokenFunction("broken");
    assertThatThrownBy(() -> startElsewhere(repository, "broken", FunctionMode.NATIVE))
        .isInstanceOfSatisfying(
            LocalSystemException.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(Reason.FUNCTION_DOES_NOT_START);
              assertThat(failure)
                  .hasMessage("broken does not start: its process ended with code 9");
            });
  }

  @Test
  void refusesAFunctionThatWasNotBuilt() {
    ScriptedRepository repository = ScriptedRepository.in(directory.resolve("unbuilt"));
    assertThatThrownBy(() -> startElsewhere(repository, "absent", FunctionMode.JVM))
        .isInstanceOf(LocalSystemException.class)
        .hasMessageContaining("absent has not been built");
  }

  @Test
  void refusesAJvmDeployableInNativeMode() {
    ScriptedRepository repository =
        ScriptedRepository.in(directory.resolve("mixed")).withFunction("mixed");
    assertThatThrownBy(() -> startElsewhere(repository, "mixed", FunctionMode.NATIVE))
        .isInstanceOf(LocalSystemException.class)
        .hasMessage("mixed has not been built for native mode: build it again with -Pnative");
  }

  @Test
  void runsTheBootstrapInNativeMode() throws Exception {
    ScriptedRepository repository =
        ScriptedRepository.in(directory.resolve("native")).withNativeFunction("swift");
    try (LambdaService service = startElsewhere(repository, "swift", FunctionMode.NATIVE)) {
      byte[] event = "3".getBytes(StandardCharsets.UTF_8);
      assertThat(text(service.invoke("swift", event).get(20, TimeUnit.SECONDS))).isEqualTo("3");
    }
  }

  private static LambdaService startElsewhere(
      ScriptedRepository repository, String function, FunctionMode mode) {
    try (DataDirectory elsewhere = DataDirectory.open(repository.root().resolve("data"))) {
      return LambdaService.start(
          repository.root(),
          elsewhere.layout(),
          List.of(ScriptedRepository.spec(function, Duration.ofSeconds(10))),
          mode,
          Map.of());
    }
  }

  private static InvocationOutcome invoke(String function, String event) throws Exception {
    return lambda
        .invoke(function, event.getBytes(StandardCharsets.UTF_8))
        .get(20, TimeUnit.SECONDS);
  }

  private static String text(InvocationOutcome outcome) {
    assertThat(outcome).isInstanceOf(Answered.class);
    return ((Answered) outcome).text();
  }
}
