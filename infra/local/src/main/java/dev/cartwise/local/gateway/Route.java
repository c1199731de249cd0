package dev.cartwise.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One route of the HTTP API: method and path template to function.
 *
 * @param method upper-case HTTP method
 * @param path template such as {@code /shops/{shop}/events}; {@code {name}} matches one segment
 * @param function the function that answers
 * @param stores whether its requests are refused while the disk is full
 * @param amzTargetPrefix when present, {@code POST /} with an X-Amz-Target of this prefix comes
 *     here
 */
public record Route(
    String method, String path, String function, boolean stores, Optional<String> amzTargetPrefix) {
  public Route {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("route path must start with /: " + path);
    }
  }

  public static Route of(String method, String path, String function) {
    return new Route(method, path, function, false, Optional.empty());
  }

  public Route withAmzTarget(String prefix) {
    return new Route(method, path, function, stores, Optional.of(prefix));
  }

  /** The route of requests that store something. */
  public static Route storing(String method, String path, String function) {
    return new Route(method, path, function, true, Optional.empty());
  }

  /** The key API Gateway gives this route, for example {@code POST /events}. */
  String key() {
    return method + " " + path;
  }

  /** The path parameters, when the decoded segments fit the template. */
  Optional<Map<String, String>> match(List<String> segments) {
    List<String> template = segmentsOf(path);
    if (template.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < template.size(); i++) {
      String expected = template.get(i);
      String actual = segments.get(i);
      if (expected.startsWith("{") && expected.endsWith("}")) {
        if (actual.isEmpty()) {
          return Optional.empty();
        }
        parameters.put(expected.substring(1, expected.length() - 1), actual);
      } else if (!expected.equals(actual)) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  static List<String> segmentsOf(String path) {
    return List.of(path.substring(1).split("/", -1));
  }
}
