package dev.cartwise.shopregistry.key;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The id of an access key of Cartwise's own.
 *
 * @param value {@code CWKEY} and 20 of {@code A-Z} and {@code 2-7}, 100 bits of chance
 */
public record KeyId(String value) {

  private static final String LEAD = "CWKEY";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 20;
  private static final Pattern FORM = Pattern.compile(LEAD + "[A-Z2-7]{" + LENGTH + "}");

  /**
   * @throws IllegalArgumentException if the value is not of the form above
   */
  public KeyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the id of an access key: '" + value + "'");
    }
  }

  /** Tells whether the text is such an id; a caller at the edge asks before it builds. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  static KeyId random(SecureRandom random) {
    StringBuilder id = new StringBuilder(LEAD);
    random.ints(LENGTH, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
    return new KeyId(id.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
