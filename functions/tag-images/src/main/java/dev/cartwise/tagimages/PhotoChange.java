package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.awsprotocol.BatchEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One record of an event of the bucket: an object came or went.
 *
 * @param key the object's key, decoded
 * @param sequence S3's sequencer, which orders what happens to one key, and nothing else: of two
 *     texts the greater is the newer
 * @param timeMillis when it happened
 * @param isRemoved whether the object went
 */
record PhotoChange(String key, String sequence, long timeMillis, boolean isRemoved) {

  /** The place of an upload that nobody announced: before all others. */
  static final String FIRST = padded("");

  private static final String REMOVED = "ObjectRemoved:";
  private static final int SEQUENCER_DIGITS = 40;

  /**
   * The records of an event.
   *
   * @throws IllegalArgumentException naming the member that is not as S3 writes it
   */
  static List<PhotoChange> read(JsonNode event) {
    List<PhotoChange> records = new ArrayList<>();
    for (JsonNode entry : BatchEvent.records(event)) {
      String path = "Records[" + records.size() + "].";
      JsonNode object = entry.path("s3").path("object");
      String key = decoded(path, text(path + "s3.object.key", object.path("key")));
      String sequencer = text(path + "s3.object.sequencer", object.path("sequencer"));
      long time = millis(path, text(path + "eventTime", entry.path("eventTime")));
      boolean isRemoved = entry.path("eventName").asText().startsWith(REMOVED);
      records.add(new PhotoChange(key, padded(sequencer), time, isRemoved));
    }
    return records;
  }

  private static String text(String path, JsonNode value) {
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new IllegalArgumentException(path + ": is not a text");
    }
    return value.textValue();
  }

  private static String decoded(String path, String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + "s3.object.key: is not URL-encoded", e);
    }
  }

  private static long millis(String path, String time) {
    try {
      return Instant.parse(time).toEpochMilli();
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new IllegalArgumentException(path + "eventTime: is not a time", e);
    }
  }

  /** S3 says: fill the shorter hexadecimal text up with zeros on its right, then compare texts. */
  private static String padded(String sequencer) {
    String digits = sequencer.toUpperCase(Locale.ROOT);
    return digits + "0".repeat(Math.max(0, SEQUENCER_DIGITS - digits.length()));
  }
}
