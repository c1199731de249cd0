package dev.cartwise.local.gateway;

import java.util.List;
import java.util.Map;

/**
 * An HTTP request as the gateway received it.
 *
 * @param method upper-case HTTP method
 * @param rawPath the path as sent
 * @param rawQuery the query as sent, without the question mark; empty when there is none
 * @param headers names in lower case to their values, in order of arrival
 * @param protocol for example {@code HTTP/1.1}
 * @param sourceIp the client's address
 * @param body the whole body
 */
record GatewayRequest(
    String method,
    String rawPath,
    String rawQuery,
    Map<String, List<String>> headers,
    String protocol,
    String sourceIp,
    byte[] body) {

  /** The first value of a header, empty when it was not sent. */
  String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? "" : values.get(0);
  }
}
