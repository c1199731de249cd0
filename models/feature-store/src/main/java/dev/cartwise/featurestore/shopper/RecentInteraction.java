package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a shopper's row remembers of one interaction with an item.
 *
 * <p>Time and hash together identify it, and order it against every other interaction.
 *
 * @param timeMillis event time, UTC milliseconds since 1970, from 0 to 2^48 - 1
 * @param eventHash the first 8 bytes of SHA-256 over the event key's UTF-8, big-endian
 * @param kind the meaning of the event type, never {@link EventKind#OTHER}
 * @param itemId the item, 1 to {@link #MAX_ITEM_BYTES} bytes of UTF-8
 */
public record RecentInteraction(long timeMillis, long eventHash, EventKind kind, String itemId) {

  /** The longest item id that a row can hold: 256 characters of four bytes each. */
  public static final int MAX_ITEM_BYTES = 1024;

  /**
   * The places of a row, the newest first; the hash, unsigned, decides between interactions of one
   * millisecond. Readers follow {@link ShopperFeatures#LATEST_FIRST}.
   */
  public static final Comparator<RecentInteraction> NEWEST_FIRST =
      Comparator.comparingLong(RecentInteraction::timeMillis)
          .thenComparing(RecentInteraction::eventHash, Long::compareUnsigned)
          .reversed();

  static final long TIME_LIMIT = 1L << 48;

  /**
   * @throws IllegalArgumentException if a component is outside its range
   */
  public RecentInteraction {
    if (timeMillis < 0 || timeMillis >= TIME_LIMIT) {
      throw new IllegalArgumentException("timeMillis outside 0 to 2^48 - 1: " + timeMillis);
    }
    if (kind == EventKind.OTHER) {
      throw new IllegalArgumentException("an interaction of no known kind has no place in a row");
    }
    int bytes = utf8(itemId).length;
    if (bytes < 1 || bytes > MAX_ITEM_BYTES) {
      throw new IllegalArgumentException("itemId has " + bytes + " bytes of UTF-8");
    }
  }

  /**
   * What a row remembers of the interaction, or empty if that is nothing: it is of no known kind,
   * about no item, or its item id is too long.
   */
  public static Optional<RecentInteraction> of(Interaction interaction) {
    String itemId = interaction.itemId();
    if (itemId == null || itemId.isEmpty() || interaction.kind() == EventKind.OTHER) {
      return Optional.empty();
    }
    return utf8(itemId).length > MAX_ITEM_BYTES
        ? Optional.empty()
        : Optional.of(
            new RecentInteraction(
                interaction.timeMillis(),
                hash(interaction.eventKey()),
                interaction.kind(),
                itemId));
  }

  /** The first 8 bytes of SHA-256 over the event key. */
  static long hash(String eventKey) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(utf8(eventKey));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  byte[] itemBytes() {
    return utf8(itemId);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
