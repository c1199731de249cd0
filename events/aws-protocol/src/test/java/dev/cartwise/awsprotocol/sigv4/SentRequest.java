package dev.cartwise.awsprotocol.sigv4;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.HttpApiRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it goes over the wire, and the event that a gateway makes of it.
 *
 * @param headers values by lower-case name, in the order in which they were sent
 */
record SentRequest(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  /** Gateways differ in what they call the raw path. */
  enum Gateway {
    /** API Gateway's HTTP APIs decode it. */
    HTTP_API,
    /** The local gateway and function URLs leave it as it was sent. */
    VERBATIM
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROUTES =
      List.of(
          "POST /events",
          "POST /shops/{shop}/events",
          "POST /rekognition",
          "GET /items/{itemId}/similar",
          "GET /shops/{shop}/items/{itemId}/summary",
          "DELETE /items/{itemId}/reviews/{reviewId}");

  SentRequest {
    headers = new TreeMap<>(headers);
  }

  SentRequest withPath(String other) {
    return new SentRequest(method, other, query, headers, body);
  }

  SentRequest withMethod(String other) {
    return new SentRequest(other, path, query, headers, body);
  }

  SentRequest withQuery(String other) {
    return new SentRequest(method, path, other, headers, body);
  }

  SentRequest withBody(byte[] other) {
    return new SentRequest(method, path, query, headers, other);
  }

  SentRequest withHeader(String name, String... values) {
    Map<String, List<String>> changed = new TreeMap<>(headers);
    changed.put(name, List.of(values));
    return new SentRequest(method, path, query, changed, body);
  }

  SentRequest withoutHeader(String name) {
    Map<String, List<String>> changed = new TreeMap<>(headers);
    changed.remove(name);
    return new SentRequest(method, path, query, changed, body);
  }

  String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }

  /** The event without a stage. */
  HttpApiRequest event(Gateway gateway) {
    return event(gateway, "");
  }

  /**
   * The event of a stage or base path whose name leads the path.
   *
   * @param lead for example {@code /prod}
   */
  HttpApiRequest event(Gateway gateway, String lead) {
    ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("routeKey", "$default");
    for (String route : ROUTES) {
      Matcher match = pattern(route, lead).matcher(method + " " + path);
      if (match.matches()) {
        event.put("routeKey", route);
        Map<String, String> parameters = parameters(route, match);
        if (!parameters.isEmpty()) {
          event.set("pathParameters", JSON.valueToTree(parameters));
        }
      }
    }
    event.put("rawPath", gateway == Gateway.HTTP_API ? decoded(path) : path);
    event.put("rawQueryString", query);
    ObjectNode inEvent = event.putObject("headers");
    headers.forEach((name, values) -> inEvent.put(name, String.join(",", values)));
    inEvent.put("x-amzn-trace-id", "Root=1-6a95f51-367c1b6118fac4255741ff13");
    inEvent.put("x-forwarded-for", "203.0.113.7");
    ObjectNode context = event.putObject("requestContext").put("requestId", "r-1");
    context.put("stage", lead.isEmpty() ? "$default" : lead.substring(1));
    context.putObject("http").put("method", method).put("path", path).put("protocol", "HTTP/1.1");
    String text = new String(body, StandardCharsets.UTF_8);
    boolean isText = java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body);
    if (body.length > 0) {
      event.put("body", isText ? text : Base64.getEncoder().encodeToString(body));
    }
    return HttpApiRequest.of(event.put("isBase64Encoded", !isText));
  }

  private static Pattern pattern(String route, String lead) {
    int blank = route.indexOf(' ');
    String path = route.substring(blank + 1).replaceAll("\\{(\\w+)}", "([^/]+)");
    return Pattern.compile(route.substring(0, blank) + " " + Pattern.quote(lead) + path);
  }

  private static Map<String, String> parameters(String route, Matcher match) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher names = Pattern.compile("\\{(\\w+)}").matcher(route);
    for (int i = 1; names.find(); i++) {
      parameters.put(names.group(1), decoded(match.group(i)));
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
