package dev.cartwise.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One object of the archive as it comes in: interactions of any shops and days, a JSON line each,
 * in gzip.
 *
 * <p>Name and bytes derive from the set of lines alone, so archiving the same interactions again
 * writes the same object.
 *
 * @param key {@code archive/-incoming/<hash>.jsonl.gz}, the hash being the first 32 hexadecimal
 *     digits of SHA-256 over the lines
 * @param bytes the compressed lines
 */
public record ArchiveFile(String key, byte[] bytes) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectWriter WRITER = JSON.writerFor(ArchivedInteraction.class);
  private static final ObjectWriter LINE_WRITER =
      WRITER.withRootValueSeparator("\n").without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  private static final ObjectReader READER =
      JSON.readerFor(ArchivedInteraction.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * The file that holds these interactions, each once.
   *
   * @throws IllegalArgumentException if one does not name its shop
   */
  public static ArchiveFile of(Collection<ArchivedInteraction> interactions) {
    if (interactions.stream().anyMatch(interaction -> interaction.shop() == null)) {
      throw new IllegalArgumentException("a line that comes in names its shop");
    }
    byte[] lines = lines(interactions);
    String name = HexFormat.of().formatHex(sha256(lines), 0, 16);
    return new ArchiveFile(
        ArchiveLayout.INCOMING + name + ArchiveLayout.EXTENSION, compress(lines));
  }

  /**
   * The interactions of a file, in the order of its lines.
   *
   * @param compressed the file's bytes; closed by this method
   * @throws IOException if the bytes are not gzip or a line is not an interaction
   */
  public static List<ArchivedInteraction> read(InputStream compressed) throws IOException {
    List<ArchivedInteraction> interactions = new ArrayList<>();
    read(compressed, (line, interaction) -> interactions.add(interaction));
    return interactions;
  }

  /**
   * Hands on the lines of a file one by one, so that a file of any size needs little memory.
   *
   * @param compressed the file's bytes; closed by this method
   * @throws IOException if the bytes are not gzip, a line is not an interaction, or the reader
   *     fails
   */
  public static void read(InputStream compressed, LineReader reader) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(line, readLine(line));
      }
    }
  }

  /**
   * Writes interactions in their order as the bytes of a file.
   *
   * @param target stays open
   */
  public static void write(Collection<ArchivedInteraction> interactions, OutputStream target)
      throws IOException {
    write(interactions, target, Deflater.DEFAULT_COMPRESSION);
  }

  /** The same with less time and more bytes, for a file that is soon written anew. */
  public static void writeFast(Collection<ArchivedInteraction> interactions, OutputStream target)
      throws IOException {
    write(interactions, target, Deflater.BEST_SPEED);
  }

  private static void write(
      Collection<ArchivedInteraction> interactions, OutputStream target, int level)
      throws IOException {
    GZIPOutputStream gzip =
        new GZIPOutputStream(target, 1 << 16) {
          {
            def.setLevel(level);
          }
        };
    try (SequenceWriter lines = LINE_WRITER.writeValues(gzip)) {
      lines.writeAll(interactions);
    }
    if (!interactions.isEmpty()) {
      gzip.write('\n');
    }
    gzip.finish();
  }

  /**
   * Reads one line, as it is without its line break.
   *
   * @throws IOException if it is not an interaction
   */
  public static ArchivedInteraction readLine(String line) throws IOException {
    @Nullable ArchivedInteraction interaction = READER.readValue(line);
    if (interaction == null
        || Stream.of(
                interaction.eventKey(),
                interaction.shopper(),
                interaction.session(),
                interaction.eventType())
            .anyMatch(Objects::isNull)) {
      throw new IOException("a line of the archive is no interaction");
    }
    return interaction;
  }

  /** Takes lines as they are read. */
  @FunctionalInterface
  public interface LineReader {

    /**
     * Takes one line.
     *
     * @param line its text, without a line break
     */
    void accept(String line, ArchivedInteraction interaction) throws IOException;
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
