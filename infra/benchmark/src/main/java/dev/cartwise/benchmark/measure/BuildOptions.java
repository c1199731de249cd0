package dev.cartwise.benchmark.measure;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a benchmark that starts builds of one function in turns. */
public final class BuildOptions {
  @Option(
      names = "--jvm-zip",
      paramLabel = "FILE",
      description = "The JVM build (default: the one in the working tree).")
  private @Nullable Path jvmZip;

  @Option(
      names = "--native-zip",
      paramLabel = "FILE",
      description = "The native build to measure beside it; without one, the JVM build is alone.")
  private @Nullable Path nativeZip;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Starts of each build (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "Measured requests after each start (default: ${DEFAULT-VALUE}).")
  private int requests;

  /** Options with these defaults. */
  public BuildOptions(int starts, int requests) {
    this.starts = starts;
    this.requests = requests;
  }

  public int starts() {
    return starts;
  }

  public int requests() {
    return requests;
  }

  /** The builds to measure, the JVM's first. */
  public List<Variant> builds(String function, LocalConfig config) {
    Path built = config.repository().resolve("functions/" + function + "/target/function.zip");
    List<Variant> builds = new ArrayList<>();
    builds.add(new Variant(function, FunctionMode.JVM, jvmZip == null ? built : jvmZip));
    if (nativeZip != null) {
      builds.add(new Variant(function, FunctionMode.NATIVE, nativeZip));
    }
    return builds;
  }
}
