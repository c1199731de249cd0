package dev.cartwise.benchmark.units;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine of a measurement, as Linux tells. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  private Machine() {}

  /** Number and model of its processors. */
  static String name() throws IOException {
    String model = System.getProperty("os.arch", "unknown");
    if (Files.exists(PROCESSORS)) {
      model =
          Files.readAllLines(PROCESSORS).stream()
              .filter(line -> line.startsWith(MODEL))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(model);
    }
    return Runtime.getRuntime().availableProcessors() + " processors, " + model;
  }
}
