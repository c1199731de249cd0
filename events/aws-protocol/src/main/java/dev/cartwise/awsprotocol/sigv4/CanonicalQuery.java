package dev.cartwise.awsprotocol.sigv4;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** The query of a request in canonical form: every pair encoded anew, sorted by name and value. */
final class CanonicalQuery {

  /** What a request carries in its query if it was signed there instead of in a header. */
  private static final String SIGNED_IN_QUERY = "x-amz-";

  private record Pair(String name, String value) {

    static Pair of(String text) {
      int equals = text.indexOf('=');
      return new Pair(
          UriEncoding.encodeAnew(equals < 0 ? text : text.substring(0, equals)),
          UriEncoding.encodeAnew(equals < 0 ? "" : text.substring(equals + 1)));
    }

    String text() {
      return name + "=" + value;
    }
  }

  private CanonicalQuery() {}

  /**
   * @param raw the query as it was sent, without the question mark
   * @throws dev.cartwise.awsprotocol.AwsException IncompleteSignatureException if an escape is
   *     malformed, or the request was signed in its query
   */
  static String of(String raw) {
    if (raw.isEmpty()) {
      return "";
    }
    try {
      return Arrays.stream(raw.split("&", -1))
          .map(Pair::of)
          .peek(CanonicalQuery::requireNoSignature)
          .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
          .map(Pair::text)
          .collect(Collectors.joining("&"));
    } catch (IllegalArgumentException e) {
      throw Refusals.incomplete("query", "has " + e.getMessage(), e);
    }
  }

  private static void requireNoSignature(Pair pair) {
    if (pair.name().toLowerCase(Locale.ROOT).startsWith(SIGNED_IN_QUERY)) {
      throw Refusals.incomplete(
          "query", "presigned requests are not taken; sign in the authorization header");
    }
  }
}
