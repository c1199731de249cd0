package dev.cartwise.awsprotocol.sigv4;

import dev.cartwise.awsprotocol.HttpApiRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that a client can have signed, if its request reached a function as it did.
 *
 * <p>An HTTP API hands over {@code rawPath} decoded, so what was sent is put together from the
 * route and its parameters: {@code a%2Fb} and {@code a/b} stay apart, and a signature holds for
 * what the function reads. The name of a stage leads the path as it was called, or does not.
 */
final class SignedPaths {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}+]+)\\+?}");
  private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._-]+)+");

  /** What a parameter cannot hold that was sent as it is. */
  private static final Pattern ESCAPED = Pattern.compile("[/%?#]");

  /** What names no segment of its own. */
  private static final Set<String> NO_SEGMENT = Set.of("", ".", "..");

  private SignedPaths() {}

  /** The paths in the form of the request line, the likeliest first; none if nobody can sign it. */
  static Set<String> of(HttpApiRequest request) {
    String raw = Optional.ofNullable(request.rawPath()).orElse("");
    String route = Optional.ofNullable(request.routeKey()).orElse("");
    int blank = route.indexOf(' ');
    // Without a route there are no parameters; a host of all services sends every call to its root.
    if (blank < 0 || raw.equals("/")) {
      return Set.of(raw);
    }
    String template = route.substring(blank + 1);
    Map<String, String> parameters =
        request.pathParameters() == null ? Map.of() : request.pathParameters();
    if (!areSegments(template, parameters)) {
      return Set.of();
    }
    String encoded = filled(template, parameters, UriEncoding::encode);
    String decoded = filled(template, parameters, value -> value);
    String prefix = prefix(raw, encoded, decoded);
    Set<String> paths = new LinkedHashSet<>(List.of(prefix + encoded));
    paths.add(encoded);
    if (raw.endsWith(decoded)
        && parameters.values().stream().noneMatch(value -> ESCAPED.matcher(value).find())) {
      paths.add(prefix + decoded);
      paths.add(decoded);
    }
    return paths;
  }

  private static boolean areSegments(String template, Map<String, String> parameters) {
    return PARAMETER
        .matcher(template)
        .results()
        .map(name -> parameters.getOrDefault(name.group(1), ""))
        .noneMatch(NO_SEGMENT::contains);
  }

  private static String filled(
      String template, Map<String, String> parameters, UnaryOperator<String> form) {
    return PARAMETER
        .matcher(template)
        .replaceAll(
            (MatchResult name) ->
                Matcher.quoteReplacement(form.apply(parameters.getOrDefault(name.group(1), ""))));
  }

  /** What leads the path in the event: a stage, the base path of a domain, or nothing. */
  private static String prefix(String raw, String encoded, String decoded) {
    String path = raw.endsWith(encoded) ? encoded : decoded;
    String lead = raw.endsWith(path) ? raw.substring(0, raw.length() - path.length()) : "";
    return PREFIX.matcher(lead).matches() ? lead : "";
  }
}
