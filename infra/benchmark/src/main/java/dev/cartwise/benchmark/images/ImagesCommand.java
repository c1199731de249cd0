package dev.cartwise.benchmark.images;

import dev.cartwise.benchmark.generated.CataloguePicture;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.benchmark.measure.BuildOptions;
import dev.cartwise.benchmark.measure.BuildTurns;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark images}: tag-images on the JVM beside the native binary. */
@Command(
    name = "images",
    description =
        "Start tag-images again and again and time its tags beside the bare network of ONNX"
            + " Runtime.",
    mixinStandardHelpOptions = true)
public final class ImagesCommand implements Callable<Integer> {

  private static final String FUNCTION = "tag-images";
  private static final String NETWORK = "artifact/model.onnx";
  private static final String SHIPPED = "models/image-tagging/artifact";
  private static final CataloguePicture GENERATED = new CataloguePicture(600, 800);
  private static final int PICTURES = 20;
  private static final long SEED = 7;

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Mixin private BuildOptions builds = new BuildOptions(3, 300);

  @Option(
      names = "--images",
      paramLabel = "DIR",
      description =
          "A folder of pictures to send, in turns (default: generated photos, JPEG of 600 × 800).")
  private @Nullable Path images;

  @Option(
      names = "--in-process",
      description =
          "Time the shipped tagger beside its bare network in this process, without the function"
              + " and its decoding, by the processor's time; --requests tells how many pictures.")
  private boolean inProcess;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException, ImageRefusedException {
    LocalConfig config = options.config(FunctionMode.JVM);
    if (inProcess) {
      TaggerReport report =
          new TaggerBenchmark(config.repository().resolve(SHIPPED), pictures())
              .run(builds.requests());
      options.print(spec, report.lines(), report.json());
      return 0;
    }
    BuildTurns<ImageTimes> turns =
        new BuildTurns<>(
            builds.builds(FUNCTION, config),
            ImageTimes::new,
            spec.commandLine().getOut(),
            spec.commandLine().getErr());
    ImagesBenchmark benchmark =
        new ImagesBenchmark(config, pictures(), builds.requests(), builds.requests());
    turns.measure(
        builds.starts(),
        (build, start, times) -> {
          Path network = network(build.zip());
          try {
            benchmark.measure(build, network, times);
          } finally {
            Files.delete(network);
          }
        });
    turns.print(ImageTimes.head(), options.json());
    return 0;
  }

  private List<byte[]> pictures() throws IOException {
    if (images == null) {
      return generated();
    }
    if (!Files.isDirectory(images)) {
      throw new IllegalArgumentException("'" + images + "' is no folder of pictures");
    }
    List<byte[]> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(images)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().limit(100).toList()) {
        pictures.add(Files.readAllBytes(file));
      }
    }
    if (pictures.isEmpty()) {
      throw new IllegalArgumentException("'" + images + "' holds no pictures");
    }
    return pictures;
  }

  private static List<byte[]> generated() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      pictures.add(GENERATED.draw(random));
    }
    return pictures;
  }

  /** The network that a build carries, in a file of its own. */
  private static Path network(Path zip) throws IOException {
    try (ZipFile build = new ZipFile(zip.toFile())) {
      ZipEntry entry = build.getEntry(NETWORK);
      if (entry == null) {
        throw new IllegalArgumentException(zip + " carries no model");
      }
      Path file = Files.createTempFile("network", ".onnx");
      try (InputStream content = build.getInputStream(entry)) {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return file;
    }
  }
}
