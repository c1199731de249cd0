package dev.cartwise.benchmark.soak.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.benchmark.soak.load.SoakEvent.Identity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
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

/** The lines of the archive; a line that repeats another counts once. */
final class ArchiveCount {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HASH_CHARACTERS = 32;

  private final byte[] key;
  private final Map<String, String> shopperByHash = new HashMap<>();

  /**
   * @param hexKey the key under which shoppers are hashed
   * @param shoppers the keys of all shoppers
   */
  ArchiveCount(String hexKey, Collection<String> shoppers) {
    key = HexFormat.of().parseHex(hexKey);
    shoppers.forEach(shopper -> shopperByHash.put(hash(shopper), shopper));
  }

  /**
   * The different lines below a directory, by the event that they are of.
   *
   * @param archive the directory that holds the archive's objects; may be missing
   */
  Map<Identity, Set<String>> read(Path archive) throws IOException {
    Map<Identity, Set<String>> found = new HashMap<>();
    if (!Files.isDirectory(archive)) {
      return found;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(archive)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl.gz")).toList();
    }
    for (Path file : files) {
      read(file, found);
    }
    return found;
  }

  private void read(Path file, Map<Identity, Set<String>> found) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode event = JSON.readTree(line);
        String hash = event.path("shopper").asText();
        Identity identity =
            new Identity(shopperByHash.getOrDefault(hash, hash), event.path("timeMillis").asLong());
        found
            .computeIfAbsent(identity, any -> new HashSet<>(2))
            .add(event.path("eventKey").asText());
      }
    }
  }

  /** The first 32 hexadecimal characters of HMAC-SHA-256 over the shopper's key. */
  private String hash(String shopper) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(shopper.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
