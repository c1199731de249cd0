package dev.cartwise.awsprotocol.sigv4;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as signatures want it: every byte of UTF-8 but {@code A-Z a-z 0-9 - . _ ~}, with
 * upper-case digits.
 */
final class UriEncoding {

  private static final String DIGITS = "0123456789ABCDEF";
  private static final int HEX = 16;

  private UriEncoding() {}

  /** Encodes a text whole. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      append(encoded, each & 0xff);
    }
    return encoded.toString();
  }

  /** Encodes a path, whose slashes stay. */
  static String encodePath(String path) {
    return encode(path).replace("%2F", "/");
  }

  /**
   * Encodes anew what is encoded in some way, with a plus sign for a blank.
   *
   * @throws IllegalArgumentException if an escape is malformed
   */
  static String encodeAnew(String encodedText) {
    byte[] bytes = encodedText.getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        append(encoded, digit(bytes, i + 1) * HEX + digit(bytes, i + 2));
        i += 2;
      } else {
        append(encoded, bytes[i] == '+' ? ' ' : bytes[i] & 0xff);
      }
    }
    return encoded.toString();
  }

  private static int digit(byte[] bytes, int at) {
    int value = at < bytes.length ? Character.digit((char) bytes[at], HEX) : -1;
    if (value < 0) {
      throw new IllegalArgumentException("a malformed escape");
    }
    return value;
  }

  private static void append(StringBuilder out, int value) {
    if (isUnreserved(value)) {
      out.append((char) value);
    } else {
      out.append('%').append(DIGITS.charAt(value / HEX)).append(DIGITS.charAt(value % HEX));
    }
  }

  private static boolean isUnreserved(int value) {
    return value >= 'a' && value <= 'z'
        || value >= 'A' && value <= 'Z'
        || value >= '0' && value <= '9'
        || value == '-'
        || value == '.'
        || value == '_'
        || value == '~';
  }
}
