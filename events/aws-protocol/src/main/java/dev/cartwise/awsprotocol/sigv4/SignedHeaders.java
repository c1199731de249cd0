package dev.cartwise.awsprotocol.sigv4;

import dev.cartwise.awsprotocol.HttpApiRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headers that a signature covers.
 *
 * @param names in lower case, each once, sorted
 */
record SignedHeaders(List<String> names) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String AMAZON = "x-amz-";

  SignedHeaders {
    names = List.copyOf(names);
  }

  /**
   * @param text the names with semicolons between them
   * @throws dev.cartwise.awsprotocol.AwsException IncompleteSignatureException if they are not
   *     header names in their order
   */
  static SignedHeaders parse(String text) {
    List<String> names = List.of(text.split(";", -1));
    String former = "";
    for (String name : names) {
      if (!NAME.matcher(name).matches() || name.compareTo(former) <= 0) {
        throw Refusals.incomplete(
            "authorization", "SignedHeaders must be names in lower case, sorted, each once");
      }
      former = name;
    }
    return new SignedHeaders(names);
  }

  /**
   * Makes sure that nothing that tells a request from another one is left out: its host, its time
   * and every header of Amazon's.
   *
   * @throws dev.cartwise.awsprotocol.AwsException IncompleteSignatureException naming the header
   */
  void requireWhatMatters(HttpApiRequest request) {
    requireCovered("host");
    requireCovered("x-amz-date");
    Map<String, String> all = request.headers() == null ? Map.of() : request.headers();
    all.keySet().stream().filter(name -> name.startsWith(AMAZON)).forEach(this::requireCovered);
  }

  private void requireCovered(String name) {
    if (!names.contains(name)) {
      throw Refusals.incomplete(name, "must be signed");
    }
  }

  /**
   * The headers in canonical form, a line each; the gateway joins repeated ones with commas, as
   * this form wants them.
   *
   * @throws dev.cartwise.awsprotocol.AwsException IncompleteSignatureException if one of them did
   *     not come
   */
  String canonical(HttpApiRequest request) {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      String value =
          request
              .header(name)
              .orElseThrow(() -> Refusals.incomplete(name, "is signed but did not come"));
      lines.append(name).append(':');
      lines.append(BLANKS.matcher(value.strip()).replaceAll(" ")).append('\n');
    }
    return lines.toString();
  }

  /** The names as they were sent. */
  String text() {
    return String.join(";", names);
  }
}
