package dev.cartwise.awsprotocol;

/** What is no id of anybody, though a client sent it as one. */
public final class ClientIds {

  private ClientIds() {}

  /**
   * Whether scripts make such a text of a variable that was never set: {@code null}, {@code
   * undefined}, blanks.
   */
  public static boolean isUnset(String text) {
    return text.isBlank() || text.equals("null") || text.equals("undefined");
  }

  /** Whether a text holds one half of a surrogate pair, which UTF-8 cannot write. */
  public static boolean hasHalfCharacter(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
