package dev.cartwise.benchmark.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.measure.BenchmarkOptions;
import dev.cartwise.benchmark.measure.Variant;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.lambda.FunctionMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    description = "Start tag-images again and again and time its tags beside the bare network.",
    mixinStandardHelpOptions = true)
public final class ImagesCommand implements Callable<Integer> {

  private static final String FUNCTION = "tag-images";
  private static final String NETWORK = "artifact/model.onnx";

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(
      names = "--images",
      paramLabel = "DIR",
      required = true,
      description = "A folder of pictures to send, in turns.")
  private @Nullable Path images;

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
      description = "Starts of each build (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int starts;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "Measured requests after each start (default: ${DEFAULT-VALUE}).",
      defaultValue = "300")
  private int requests;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    LocalConfig config = options.config(FunctionMode.JVM);
    Path built = config.repository().resolve("functions/" + FUNCTION + "/target/function.zip");
    Map<Variant, ImageTimes> measured = new LinkedHashMap<>();
    measured.put(
        new Variant(FUNCTION, FunctionMode.JVM, jvmZip == null ? built : jvmZip), new ImageTimes());
    if (nativeZip != null) {
      measured.put(new Variant(FUNCTION, FunctionMode.NATIVE, nativeZip), new ImageTimes());
    }
    ImagesBenchmark benchmark = new ImagesBenchmark(config, pictures(), requests, requests);
    for (int start = 0; start < starts; start++) {
      for (Map.Entry<Variant, ImageTimes> each : measured.entrySet()) {
        Path network = network(each.getKey().zip());
        try {
          benchmark.measure(each.getKey(), network, each.getValue());
        } finally {
          Files.delete(network);
        }
        err.println("start " + (start + 1) + " of " + name(each.getKey()) + " measured");
        err.flush();
      }
    }
    PrintWriter text = options.json() ? err : out;
    text.println(ImageTimes.head());
    measured.forEach((variant, times) -> text.println(times.line(name(variant))));
    if (options.json()) {
      ObjectNode json = new ObjectMapper().createObjectNode();
      measured.forEach((variant, times) -> json.set(name(variant), times.json()));
      out.println(json);
    }
    out.flush();
    err.flush();
    return 0;
  }

  private List<byte[]> pictures() throws IOException {
    if (images == null || !Files.isDirectory(images)) {
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

  private static String name(Variant variant) {
    return variant.mode().name().toLowerCase(Locale.ROOT);
  }
}
