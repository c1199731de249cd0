package dev.cartwise.awsprotocol.sigv4;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The path of a request in canonical form: as it was sent, without empty and dot segments, and
 * encoded once more.
 */
final class CanonicalPath {

  private CanonicalPath() {}

  /**
   * @param sent the path in the form of the request line, for example {@code /items/a%20b}
   */
  static String of(String sent) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : sent.split("/")) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    String end = sent.endsWith("/") && !segments.isEmpty() ? "/" : "";
    return UriEncoding.encodePath("/" + String.join("/", segments) + end);
  }
}
