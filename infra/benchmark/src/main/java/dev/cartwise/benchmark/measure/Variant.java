package dev.cartwise.benchmark.measure;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.Topology;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One build of a function that is measured beside another.
 *
 * @param function the function's name
 * @param mode how it runs
 * @param zip its deployable
 */
public record Variant(String function, FunctionMode mode, Path zip) {
  /** A first answer fetches the artifact, which for a large shop takes longer than a call may. */
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private static final String LAMBDA_RUNTIME = "infra/local/target/lambda-runtime";

  /**
   * A system that runs this build and no other function: the local system takes deployables from a
   * working tree, so one of links is laid out for it.
   */
  public LocalConfig system(LocalConfig config) throws IOException {
    Path tree = config.dataDirectory().resolve("variants").resolve(mode.name());
    link(
        tree.resolve("functions").resolve(function).resolve("target").resolve("function.zip"), zip);
    link(tree.resolve(LAMBDA_RUNTIME), config.repository().resolve(LAMBDA_RUNTIME));
    Topology part = config.topology().only(List.of(function));
    Topology alone =
        part.withFunctions(
            part.functions().stream().map(spec -> spec.withTimeout(TIMEOUT)).toList());
    return new LocalConfig(
            tree,
            config.dataDirectory(),
            0,
            mode,
            config.tablePrefix(),
            config.bucket(),
            config.shops(),
            config.origins(),
            config.plan())
        .withTopology(alone);
  }

  private static void link(Path link, Path target) throws IOException {
    Path parent = link.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target.toAbsolutePath());
  }
}
