package dev.cartwise.benchmark.soak.load;

import java.util.List;
import java.util.Map;

/**
 * One call of the load.
 *
 * @param name the route, for logs
 * @param method the HTTP method
 * @param path path and query
 * @param headers beside the content type
 * @param body the JSON, empty for none
 * @param events what a 200 acknowledges
 */
public record Call(
    String name,
    String method,
    String path,
    Map<String, String> headers,
    String body,
    List<SoakEvent> events) {

  public Call {
    headers = Map.copyOf(headers);
    events = List.copyOf(events);
  }

  static Call get(String name, String path) {
    return new Call(name, "GET", path, Map.of(), "", List.of());
  }

  static Call post(String name, String path, String body) {
    return new Call(name, "POST", path, Map.of(), body, List.of());
  }

  /** A call in the AWS JSON protocol. */
  static Call aws(String target, String path, String body) {
    return new Call(target, "POST", path, Map.of("X-Amz-Target", target), body, List.of());
  }

  Call acknowledging(List<SoakEvent> sent) {
    return new Call(name, method, path, headers, body, sent);
  }
}
