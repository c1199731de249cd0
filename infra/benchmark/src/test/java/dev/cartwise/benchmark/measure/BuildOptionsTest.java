package dev.cartwise.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class BuildOptionsTest {

  private static final LocalConfig CONFIG = LocalConfig.of(Path.of("tree"));
  private static final Variant BUILT =
      new Variant(
          "tag-images",
          FunctionMode.JVM,
          CONFIG.repository().resolve("functions/tag-images/target/function.zip"));

  @Command
  private static final class Sample {
    @Mixin private BuildOptions builds = new BuildOptions(3, 300);
  }

  @Test
  void helpTellsTheDefaultsOfItsBenchmark() {
    assertThat(new CommandLine(new Sample()).getUsageMessage())
        .contains("Starts of each build (default: 3).")
        .contains("(default: 300).");
  }

  @Test
  void measuresTheWorkingTreesBuildAlone() {
    Sample sample = parsed();
    assertThat(sample.builds.builds("tag-images", CONFIG)).isEqualTo(List.of(BUILT));
    assertThat(sample.builds.starts()).isEqualTo(3);
    assertThat(sample.builds.requests()).isEqualTo(300);
  }

  @Test
  void measuresTheNativeBuildBesideIt() {
    Sample sample = parsed("--native-zip", "n.zip", "--starts", "1", "--requests", "2");
    assertThat(sample.builds.builds("tag-images", CONFIG))
        .isEqualTo(
            List.of(BUILT, new Variant("tag-images", FunctionMode.NATIVE, Path.of("n.zip"))));
    assertThat(sample.builds.starts()).isEqualTo(1);
    assertThat(sample.builds.requests()).isEqualTo(2);
  }

  @Test
  void measuresAnotherJvmBuildInItsPlace() {
    assertThat(parsed("--jvm-zip", "j.zip").builds.builds("tag-images", CONFIG))
        .isEqualTo(List.of(new Variant("tag-images", FunctionMode.JVM, Path.of("j.zip"))));
  }

  private static Sample parsed(String... args) {
    Sample sample = new Sample();
    new CommandLine(sample).parseArgs(args);
    return sample;
  }
}
