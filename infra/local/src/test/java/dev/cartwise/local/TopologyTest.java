package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.local.gateway.Route;
import dev.cartwise.local.lambda.FunctionSpec;
import dev.cartwise.local.streams.StreamTrigger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {
  @Test
  void refusesATriggerOfAnUnknownFunction() {
    assertThatThrownBy(
            () ->
                new Topology(
                    List.of(),
                    List.of(Route.of("GET", "/", "absent")),
                    List.of(),
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void keepsWithAFunctionWhatCallsIt() {
    Topology part = Topology.standard().only(List.of("retrain-models", "analyze-reviews"));

    assertThat(part.functions())
        .extracting(FunctionSpec::name)
        .containsExactly("retrain-models", "analyze-reviews");
    assertThat(part.routes())
        .extracting(Route::function)
        .containsOnly("retrain-models", "analyze-reviews");
    assertThat(part.streams()).extracting(StreamTrigger::function).containsOnly("analyze-reviews");
    assertThat(part.objectTriggers()).isEmpty();
    assertThat(part.schedules()).hasSize(1);
    assertThat(part.jobRules()).hasSize(1);
    assertThat(part.withSchedules(List.of()).schedules()).isEmpty();
  }

  @Test
  void deploysFunctionsThatExist() {
    assertThat(Topology.standard().functions())
        .extracting(FunctionSpec::name)
        .allMatch(name -> Files.exists(Path.of("../../functions", name, "pom.xml")));
  }

  @Test
  void refusesAFunctionThatCannotRun() {
    assertThatThrownBy(() -> FunctionSpec.funqy("x", 64, Duration.ofSeconds(1)))
        .hasMessageContaining("memoryMegabytes");
    assertThatThrownBy(() -> FunctionSpec.funqy("x", 128, Duration.ZERO))
        .hasMessageContaining("timeout");
    assertThatThrownBy(() -> FunctionSpec.funqy("X", 128, Duration.ofSeconds(1)))
        .hasMessageContaining("function name");
    assertThatThrownBy(() -> FunctionSpec.funqy("x", 128, Duration.ofSeconds(1)).withInstances(0))
        .hasMessageContaining("instances");
  }
}
