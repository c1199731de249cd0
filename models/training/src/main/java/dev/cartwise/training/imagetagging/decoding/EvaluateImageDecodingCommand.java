package dev.cartwise.training.imagetagging.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.imagetagging.decode.DecodedImage;
import dev.cartwise.imagetagging.decode.ImageDecoder;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate image-decoding}: what becomes of every file of a folder. */
@Command(
    name = "image-decoding",
    mixinStandardHelpOptions = true,
    description = "Decode every picture of a folder in full size, or tell why it is refused.")
public final class EvaluateImageDecodingCommand implements Callable<Integer> {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double TENTHS = 10.0;
  private static final double HUNDREDTHS = 100.0;
  private static final int RUNS = 9;

  /** What tagging needs of the shorter side. */
  private static final int REDUCED = 120;

  @Option(
      names = "--images",
      paramLabel = "DIR",
      required = true,
      description = "A folder of pictures.")
  private @Nullable Path images;

  @Option(
      names = "--beside",
      paramLabel = "PROGRAM",
      description =
          "ImageMagick's convert or magick, which decodes the same files: tells how far both"
              + " pictures are apart, and the times of both.")
  private @Nullable String beside;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (images == null || !Files.isDirectory(images)) {
      throw new TrainingFailure("'" + images + "' is no folder.");
    }
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    for (Path file : files(images)) {
      results.add(outcome(file));
    }
    if (json) {
      System.out.println(summary(results));
    } else {
      results.forEach(each -> System.out.println(line(each)));
    }
    return 0;
  }

  private static String line(JsonNode each) {
    return each.path("file").asText()
        + ": "
        + (each.has("refused")
            ? "refused, " + each.path("why").asText()
            : each.path("format").asText()
                + ", "
                + each.path("width").asInt()
                + " × "
                + each.path("height").asInt()
                + ", mean RGB "
                + each.path("meanRgb"))
        + ", "
        + each.path("millis").asText()
        + " ms"
        + (each.has("beside") ? ", beside " + each.path("beside") : "");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private ObjectNode outcome(Path file) throws IOException {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    outcome.put("file", String.valueOf(file.getFileName()));
    byte[] bytes = Files.readAllBytes(file);
    long start = System.nanoTime();
    try {
      DecodedImage decoded = ImageDecoder.decode(bytes);
      outcome.put("format", decoded.header().format().name());
      outcome.put("width", decoded.pixels().width());
      outcome.put("height", decoded.pixels().height());
      outcome.put("millis", tenths((System.nanoTime() - start) / 1e6));
      mean(decoded.pixels(), outcome.putArray("meanRgb"));
      if (beside != null) {
        outcome.put("warmMillis", warmMillis(bytes, ImageLimits.MAX_SIDE));
        outcome.put("reducedMillis", warmMillis(bytes, REDUCED));
        outcome.set("beside", new OtherDecoder(beside).compare(file, decoded.pixels()));
      }
    } catch (ImageRefusedException e) {
      outcome.put("refused", e.reason().name());
      outcome.put("why", e.getMessage());
      outcome.put("millis", tenths((System.nanoTime() - start) / 1e6));
    }
    return outcome;
  }

  /** The median time of some more decodings. */
  private static double warmMillis(byte[] file, int side) throws ImageRefusedException {
    double[] millis = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      ImageDecoder.decode(file, side);
      millis[run] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return Math.round(millis[RUNS / 2] * HUNDREDTHS) / HUNDREDTHS;
  }

  private static void mean(RgbImage image, ArrayNode means) {
    long[] sums = new long[3];
    byte[] rgb = image.rgb();
    for (int i = 0; i < rgb.length; i++) {
      sums[i % 3] += rgb[i] & 0xff;
    }
    for (long sum : sums) {
      means.add(tenths((double) sum / image.width() / image.height()));
    }
  }

  private static ObjectNode summary(ArrayNode results) throws IOException {
    int refused = 0;
    for (int i = 0; i < results.size(); i++) {
      refused += results.get(i).has("refused") ? 1 : 0;
    }
    ObjectNode summary = JsonNodeFactory.instance.objectNode();
    summary.put("files", results.size());
    summary.put("decoded", results.size() - refused);
    summary.put("refused", refused);
    summary.put("peakMemoryMiB", peakMemoryMiB());
    summary.set("results", results);
    return summary;
  }

  /** The most memory that this process had at once, or null where the system does not tell. */
  private static @Nullable Long peakMemoryMiB() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return null;
    }
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return null;
  }

  private static double tenths(double value) {
    return Math.round(value * TENTHS) / TENTHS;
  }
}
