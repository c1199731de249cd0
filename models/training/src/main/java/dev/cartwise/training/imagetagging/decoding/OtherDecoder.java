package dev.cartwise.training.imagetagging.decoding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** ImageMagick's program, which decodes the same files in processes of its own. */
final class OtherDecoder {

  private static final double HUNDREDTHS = 100.0;

  private final String program;

  /**
   * @param program its name or path, such as {@code convert}
   */
  OtherDecoder(String program) {
    this.program = program;
  }

  /**
   * Decodes a file and tells how far the picture is from another of the same file.
   *
   * @return {@code millis} with the start of the process, and {@code meanDifference} and {@code
   *     largestDifference} of red, green and blue in steps of 0 to 255, or {@code problem}
   * @throws TrainingFailure if there is no such program
   */
  ObjectNode compare(Path file, RgbImage own) throws IOException {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    long start = System.nanoTime();
    byte[] printed = printed(file);
    result.put("millis", Math.round((System.nanoTime() - start) / 1e5) / 10.0);
    try {
      RgbImage other = PortablePixmap.read(printed);
      if (other.width() == own.width() && other.height() == own.height()) {
        write(own.rgb(), other.rgb(), result);
      } else {
        result.put("problem", "has " + other.width() + " × " + other.height() + " pixels");
      }
    } catch (IOException e) {
      result.put("problem", e.getMessage());
    }
    return result;
  }

  private byte[] printed(Path file) throws IOException {
    List<String> command =
        List.of(
            program,
            file + "[0]",
            "-auto-orient",
            "-background",
            "white",
            "-alpha",
            "remove",
            "-colorspace",
            "sRGB",
            "-depth",
            "8",
            "ppm:-");
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new TrainingFailure(
          "--beside: '" + program + "' cannot be started: " + e.getMessage() + ".", e);
    }
    return process.getInputStream().readAllBytes();
  }

  private static void write(byte[] own, byte[] other, ObjectNode result) {
    long[] sums = new long[3];
    int[] largest = new int[3];
    for (int i = 0; i < own.length; i++) {
      int difference = Math.abs((own[i] & 0xff) - (other[i] & 0xff));
      sums[i % 3] += difference;
      largest[i % 3] = Math.max(largest[i % 3], difference);
    }
    ArrayNode means = result.putArray("meanDifference");
    ArrayNode most = result.putArray("largestDifference");
    for (int c = 0; c < 3; c++) {
      means.add(Math.round(HUNDREDTHS * sums[c] * 3 / own.length) / HUNDREDTHS);
      most.add(largest[c]);
    }
  }
}
