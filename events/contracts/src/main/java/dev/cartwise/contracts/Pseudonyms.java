package dev.cartwise.contracts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names shoppers and events in the archive by keyed hashes: the same always by the same name, which
 * nobody without the key can trace back.
 */
public final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MIN_KEY_BYTES = 16;
  private static final int NAME_BYTES = 16;

  /** Holds the key and never hashes itself: each name is made by a copy of it. */
  private final Mac keyed;

  private Pseudonyms(Mac keyed) {
    this.keyed = keyed;
  }

  /**
   * Makes pseudonyms with a key.
   *
   * @param hexKey at least 16 bytes in hexadecimal
   * @throws IllegalArgumentException if it is not; the message does not repeat it
   */
  public static Pseudonyms withKey(String hexKey) {
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(hexKey);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the archive key is not hexadecimal");
    }
    if (bytes.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException(
          "the archive key has %d bytes but needs at least %d"
              .formatted(bytes.length, MIN_KEY_BYTES));
    }
    try {
      Mac keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(bytes, ALGORITHM));
      return new Pseudonyms(keyed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  /** The first 32 hexadecimal digits of HMAC-SHA-256 over the shopper's key. */
  public String of(Shopper shopper) {
    return hash(shopper.key());
  }

  /**
   * The first 32 hexadecimal digits of HMAC-SHA-256 over {@code #}, the shopper's name and the
   * event's key.
   *
   * <p>No shopper's key begins with {@code #}, so nobody can have a shopper's name made by sending
   * an event whose key is chosen for it.
   */
  public String of(Shopper shopper, String eventKey) {
    return ofEvent(of(shopper), eventKey);
  }

  /** The name of an event whose shopper has been named. */
  String ofEvent(String shopperName, String eventKey) {
    return hash('#' + shopperName + eventKey);
  }

  private String hash(String text) {
    try {
      Mac mac = (Mac) keyed.clone();
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's HMAC-SHA-256 can be copied", e);
    }
  }
}
