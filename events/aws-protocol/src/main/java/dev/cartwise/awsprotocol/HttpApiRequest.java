package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of an API Gateway HTTP API event, payload format 2.0, that functions read.
 *
 * @param routeKey the matched route, for example {@code POST /events}
 * @param rawPath the path as requested
 * @param rawQueryString the query as requested, without the question mark
 * @param headers header values by lower-case name
 * @param queryStringParameters decoded query parameters
 * @param pathParameters decoded path parameters of the route
 * @param requestContext the gateway's own facts
 * @param body the body, or null if there is none
 * @param isBase64Encoded whether {@code body} is base64 of bytes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HttpApiRequest(
    @Nullable String routeKey,
    @Nullable String rawPath,
    @Nullable String rawQueryString,
    @Nullable Map<String, String> headers,
    @Nullable Map<String, String> queryStringParameters,
    @Nullable Map<String, String> pathParameters,
    @Nullable RequestContext requestContext,
    @Nullable String body,
    boolean isBase64Encoded) {

  /**
   * What the gateway knows about the request.
   *
   * @param requestId the gateway's request id
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RequestContext(@Nullable String requestId) {}

  /** The matched route, or an empty string. */
  public String route() {
    return routeKey == null ? "" : routeKey;
  }

  /** The value of a header, by its lower-case name. */
  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers).map(all -> all.get(lowerCaseName));
  }

  /** A decoded path parameter of the route. */
  public Optional<String> pathParameter(String name) {
    return Optional.ofNullable(pathParameters).map(all -> all.get(name));
  }

  /** A decoded query parameter. */
  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(queryStringParameters).map(all -> all.get(name));
  }

  /** The gateway's request id, or {@code unknown}. */
  public String requestId() {
    return Optional.ofNullable(requestContext).map(RequestContext::requestId).orElse("unknown");
  }

  /**
   * The body as bytes; none if there is no body.
   *
   * @throws IllegalArgumentException if a body marked as base64 is not
   */
  public byte[] bodyBytes() {
    if (body == null) {
      return new byte[0];
    }
    return isBase64Encoded
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
