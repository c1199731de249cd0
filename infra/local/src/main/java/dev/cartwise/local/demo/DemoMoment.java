package dev.cartwise.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.datadir.AtomicFile;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the sample shop of a data directory is made from. It is written down at the first demo, so
 * that the next one sends the very same events, which then change nothing.
 *
 * @param seed of everything made up
 * @param now when the sample shop's sixty days end
 */
record DemoMoment(long seed, Instant now) {
  private static final String FILE = "demo.json";
  private static final long SEED = 20_260_301;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the directory's moment, or makes it from {@code now}.
   *
   * @throws LocalSystemException when the file cannot be read or written
   */
  static DemoMoment readOrCreate(Path dataDirectory, Instant now) {
    Path file = dataDirectory.resolve(FILE);
    if (!Files.exists(file)) {
      DemoMoment moment = new DemoMoment(SEED, now.truncatedTo(ChronoUnit.SECONDS));
      AtomicFile.write(file, moment.json().getBytes(StandardCharsets.UTF_8));
      return moment;
    }
    try {
      JsonNode read = JSON.readTree(Files.readAllBytes(file));
      return new DemoMoment(
          read.required("seed").asLong(), Instant.parse(read.required("now").asText()));
    } catch (IOException | RuntimeException e) {
      throw new LocalSystemException(
          Reason.DATA_DIRECTORY_UNUSABLE,
          file + " is not what an earlier demo wrote: delete it, or choose another --data",
          e);
    }
  }

  private String json() {
    return JSON.createObjectNode().put("seed", seed).put("now", now.toString()).toString() + "\n";
  }
}
