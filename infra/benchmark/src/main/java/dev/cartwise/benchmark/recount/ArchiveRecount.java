package dev.cartwise.benchmark.recount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Counts the lines of an archive against the sender's log. */
final class ArchiveRecount {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HASH_CHARACTERS = 32;

  private final Path archive;
  private final byte[] key;
  private final Map<String, String> hashes = new HashMap<>();

  /**
   * @param archive the directory that holds the archive's objects
   * @param hexKey the key under which shoppers and events are hashed
   */
  ArchiveRecount(Path archive, String hexKey) {
    this.archive = archive;
    this.key = HexFormat.of().parseHex(hexKey);
  }

  /** Every line, which may repeat an event, against every event of the log. */
  Recount count(List<SentEvent> sent) throws IOException {
    Set<String> expected = new HashSet<>();
    for (SentEvent event : sent) {
      String shopper = hashes.computeIfAbsent(event.shopper(), this::hash);
      expected.add(
          piece(
              shopper, hash('#' + shopper + event.eventKey()), event.timeMillis(), event.itemId()));
    }
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl.gz")).toList()) {
        read(file, found);
      }
    }
    return Recount.of(expected, found);
  }

  private void read(Path file, List<String> found) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode event = JSON.readTree(line);
        String shopper = event.path("shopper").asText();
        String eventKey = event.path("eventKey").asText();
        boolean keyed = event.path("schemaVersion").asInt() >= 2;
        found.add(
            piece(
                shopper,
                keyed ? eventKey : hash('#' + shopper + eventKey),
                event.path("timeMillis").asLong(),
                event.path("itemId").asText()));
      }
    }
  }

  private static String piece(String hash, String eventKey, long timeMillis, String itemId) {
    return String.join("\n", hash, eventKey, Long.toString(timeMillis), itemId);
  }

  /** The first 32 hexadecimal characters of HMAC-SHA-256 over the text. */
  private String hash(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
