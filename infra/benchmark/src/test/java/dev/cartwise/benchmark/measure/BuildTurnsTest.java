package dev.cartwise.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.lambda.FunctionMode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildTurnsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> started = new ArrayList<>();

  /** Times of a function of which nothing but the warm requests is told. */
  private static final class WarmTimes extends BuildTimes {
    @Override
    protected Map<String, Double> figures() {
      return Map.of("warmMedianMillis", warm.median());
    }

    @Override
    public String line(String name) {
      return name + " " + warm.median();
    }
  }

  @Test
  void startsTheBuildsInTurnsAndPrintsALineForEach() throws Exception {
    measured().print("warm", false);

    assertThat(started).containsExactly("JVM 0", "NATIVE 0", "JVM 1", "NATIVE 1");
    assertThat(out.toString().lines()).containsExactly("warm", "jvm 4.0", "native 7.0");
    assertThat(err.toString().lines())
        .containsExactly(
            "start 1 of jvm measured",
            "start 1 of native measured",
            "start 2 of jvm measured",
            "start 2 of native measured");
  }

  @Test
  void printsJsonAloneToTheOutput() throws Exception {
    measured().print("warm", true);

    assertThat(out.toString().lines())
        .containsExactly(
            "{\"jvm\":{\"starts\":0,\"requests\":2,\"warmMedianMillis\":4.0},"
                + "\"native\":{\"starts\":0,\"requests\":2,\"warmMedianMillis\":7.0}}");
    assertThat(err.toString().lines()).endsWith("warm", "jvm 4.0", "native 7.0");
  }

  private BuildTurns<WarmTimes> measured() throws Exception {
    BuildTurns<WarmTimes> turns =
        new BuildTurns<>(
            List.of(build(FunctionMode.JVM), build(FunctionMode.NATIVE)),
            WarmTimes::new,
            new PrintWriter(out),
            new PrintWriter(err));
    turns.measure(
        2,
        (build, start, times) -> {
          started.add(build.mode() + " " + start);
          times.warm.add(build.mode() == FunctionMode.JVM ? 4 : 7);
        });
    return turns;
  }

  private static Variant build(FunctionMode mode) {
    return new Variant("tag-images", mode, Path.of(mode + ".zip"));
  }
}
