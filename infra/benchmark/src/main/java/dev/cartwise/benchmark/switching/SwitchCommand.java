package dev.cartwise.benchmark.switching;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.benchmark.measure.Variant;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code cartwise benchmark switch}: requests while champions are promoted and rolled back. */
@Command(
    name = "switch",
    description = "Ask recommend-items while its champion is promoted and rolled back.",
    mixinStandardHelpOptions = true)
public final class SwitchCommand implements Callable<Integer> {
  private static final int COPIES = 4;
  private static final ArtifactSlot SLOT =
      new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION);

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "How many requests (default: ${DEFAULT-VALUE}).",
      defaultValue = "20000")
  private int requests;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Over how long they are spread (default: ${DEFAULT-VALUE}).",
      defaultValue = "300")
  private int seconds;

  @Option(
      names = "--callers",
      paramLabel = "N",
      description = "How many ask at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "4")
  private int callers;

  @Option(
      names = "--native-zip",
      paramLabel = "FILE",
      description = "A native build to ask; without one, the JVM build of the working tree.")
  private @Nullable Path nativeZip;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalConfig config = options.config(FunctionMode.JVM);
    Path built = config.repository().resolve("functions/recommend-items/target/function.zip");
    Variant variant =
        nativeZip == null
            ? new Variant("recommend-items", FunctionMode.JVM, built)
            : new Variant("recommend-items", FunctionMode.NATIVE, nativeZip);
    SwitchReport report;
    try (LocalSystem system = LocalSystem.start(variant.system(config));
        S3Client s3 = StoreClients.objects(system.environment())) {
      Path scratch = Files.createDirectories(config.dataDirectory().resolve("switch"));
      ChampionCopies champions =
          ChampionCopies.make(
              new ArtifactStore(new S3ObjectStore(s3, config.bucket())), SLOT, scratch, COPIES);
      report =
          new SwitchBenchmark(
                  system.endpoint(), champions, requests, Duration.ofSeconds(seconds), callers)
              .run();
    }
    options.print(spec, report.lines(), report.json());
    return report.failed() == 0 ? 0 : 1;
  }
}
