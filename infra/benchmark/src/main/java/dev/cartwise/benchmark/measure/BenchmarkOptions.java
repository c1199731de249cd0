package dev.cartwise.benchmark.measure;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.Repository;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that every benchmark shares. */
public final class BenchmarkOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Local data directory (default: .cartwise/benchmark in the working tree).")
  private @Nullable Path data;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  public boolean json() {
    return json;
  }

  /**
   * Prints a report as lines; with {@code --json} these go to standard error, and standard output
   * gets the JSON alone.
   *
   * @param spec the command's
   */
  public void print(CommandSpec spec, List<String> lines, String jsonLine) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    lines.forEach(json ? err::println : out::println);
    if (json) {
      out.println(jsonLine);
    }
    out.flush();
    err.flush();
  }

  /** A system on a free port. */
  public LocalConfig config(FunctionMode mode) {
    Path repository = Repository.root();
    Path directory = data == null ? repository.resolve(".cartwise").resolve("benchmark") : data;
    return LocalConfig.of(repository).withPort(0).withMode(mode).withDataDirectory(directory);
  }
}
