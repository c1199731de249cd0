package dev.cartwise.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One object of the archive: interactions of one shop and one day, a JSON line each, in gzip.
 *
 * <p>Name and bytes derive from the set of lines alone, so archiving the same interactions again
 * writes the same object.
 *
 * @param key {@code archive/<shop>/dt=<day>/<hash>.jsonl.gz}, the hash being the first 32
 *     hexadecimal digits of SHA-256 over the lines
 * @param bytes the compressed lines
 */
public record ArchiveFile(String key, byte[] bytes) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectWriter WRITER = JSON.writerFor(ArchivedInteraction.class);
  private static final ObjectReader READER =
      JSON.readerFor(ArchivedInteraction.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * The file that holds these interactions, each once.
   *
   * @param day the UTC day of all their times
   */
  public static ArchiveFile of(
      ShopId shop, LocalDate day, Collection<ArchivedInteraction> interactions) {
    byte[] lines = lines(interactions);
    String name = HexFormat.of().formatHex(sha256(lines), 0, 16);
    return new ArchiveFile(
        "archive/" + shop.value() + "/dt=" + day + "/" + name + ".jsonl.gz", compress(lines));
  }

  /**
   * The interactions of a file, in the order of its lines.
   *
   * @param compressed the file's bytes; closed by this method
   * @throws IOException if the bytes are not gzip or a line is not an interaction
   */
  public static List<ArchivedInteraction> read(InputStream compressed) throws IOException {
    List<ArchivedInteraction> interactions = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        interactions.add(READER.readValue(line));
      }
    }
    return interactions;
  }

  private static byte[] lines(Collection<ArchivedInteraction> interactions) {
    TreeSet<String> lines = new TreeSet<>();
    try {
      for (ArchivedInteraction interaction : interactions) {
        lines.add(WRITER.writeValueAsString(interaction));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("every interaction can be written as JSON", e);
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compress(byte[] lines) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return compressed.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
