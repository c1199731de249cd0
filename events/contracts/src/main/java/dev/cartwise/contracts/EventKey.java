package dev.cartwise.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Derives the identity of an event that its sender gave no id: SHA-256 over its canonical fields.
 *
 * <p>The same event sent twice therefore has the same key, wherever and whenever it is received.
 * Each field is written as its UTF-8 length, a colon and its bytes; an absent field as {@code -},
 * so that no two different events share a canonical form. A prediction's id comes last, behind
 * {@code p}; without one nothing is written, so that events keep the keys that they had before
 * there were predictions.
 */
public final class EventKey {

  private EventKey() {}

  /**
   * The lower-case hexadecimal SHA-256 of the canonical form, 64 characters.
   *
   * @param event whose own key, and who gets the credit for it, count nothing
   */
  public static String derive(Interaction event) {
    Double eventValue = event.eventValue();
    MessageDigest digest = sha256();
    for (String field :
        new @Nullable String[] {
          event.shopper().key(),
          event.sessionId(),
          event.eventType(),
          Long.toString(event.timeMillis()),
          event.itemId(),
          eventValue == null ? null : Double.toString(eventValue),
          event.properties(),
          event.recommendationId()
        }) {
      update(digest, field);
    }
    event.impression().forEach(item -> update(digest, item));
    String predictionId = event.predictionId();
    if (predictionId != null) {
      digest.update((byte) 'p');
      update(digest, predictionId);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, @Nullable String field) {
    if (field == null) {
      digest.update((byte) '-');
      return;
    }
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
