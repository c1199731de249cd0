package dev.cartwise.local.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.datadir.AtomicFile;
import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.naming.Arns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dead letters of a data directory, one JSON file each. */
public final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;

  /**
   * @param directory takes the files; must exist
   */
  public DeadLetters(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes a letter down.
   *
   * @return its file
   * @throws dev.cartwise.local.failure.LocalSystemException when it cannot be written; the event is
   *     not lost then, because its source keeps it
   */
  public Path add(DeadLetter letter) {
    Instant now = Instant.now();
    ObjectNode json = JSON.createObjectNode();
    json.put("version", "1.0").put("timestamp", now.toString());
    json.putObject("requestContext")
        .put("functionArn", Arns.function(letter.function()))
        .put("condition", letter.condition())
        .put("approximateInvokeCount", letter.attempts());
    json.put("reason", letter.reason());
    json.set("source", letter.source());
    json.set("requestPayload", letter.payload());
    String name = letter.function() + "-" + now.toEpochMilli() + "-" + UUID.randomUUID() + ".json";
    Path file = directory.resolve(name);
    try {
      AtomicFile.write(file, JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    LOG.warn("dead letter of {}: {} ({})", letter.function(), letter.reason(), file.getFileName());
    return file;
  }

  /** How many letters there are. */
  public long count() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw DiskSpace.failure(directory, "cannot read " + directory, e);
    }
  }
}
