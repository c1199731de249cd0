package dev.cartwise.awsprotocol;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to an {@link HttpApiRequest}.
 *
 * @param statusCode the HTTP status
 * @param headers header values by name
 * @param body the body as text, empty for none
 * @param isBase64Encoded always false: every answer is JSON
 */
public record HttpApiResponse(
    int statusCode, Map<String, String> headers, String body, boolean isBase64Encoded) {

  public HttpApiResponse {
    headers = Map.copyOf(headers);
  }

  /** A text answer with these headers. */
  public HttpApiResponse(int statusCode, Map<String, String> headers, String body) {
    this(statusCode, headers, body, false);
  }

  /** The same answer with one more header. */
  public HttpApiResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpApiResponse(statusCode, more, body, isBase64Encoded);
  }
}
