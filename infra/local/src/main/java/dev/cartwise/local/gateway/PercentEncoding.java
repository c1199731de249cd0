package dev.cartwise.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoded text of paths and queries. */
final class PercentEncoding {
  private PercentEncoding() {}

  /**
   * Decodes a path segment, in which a plus sign stands for itself.
   *
   * @throws IllegalArgumentException when an escape is malformed
   */
  static String decode(String segment) {
    return decodeQuery(segment.replace("+", "%2B"));
  }

  /**
   * Decodes a query name or value, in which a plus sign stands for a blank.
   *
   * @throws IllegalArgumentException when an escape is malformed
   */
  static String decodeQuery(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
