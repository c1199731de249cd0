package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
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

  private static final ObjectReader READER =
      JsonMapper.builder().build().readerFor(HttpApiRequest.class);
  private static final int MAX_ID = 256;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,6}");

  /**
   * What the gateway knows about the request.
   *
   * @param requestId the gateway's request id
   * @param http how the request came
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RequestContext(@Nullable String requestId, @Nullable Http http) {}

  /**
   * How a request came.
   *
   * @param method upper-case HTTP method
   * @param sourceIp the address of who connected to the gateway
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Http(@Nullable String method, @Nullable String sourceIp) {}

  /**
   * Reads an event that arrived as a tree.
   *
   * @throws IllegalArgumentException if it is no event of an HTTP API
   */
  public static HttpApiRequest of(JsonNode event) {
    if (!event.isObject()) {
      throw new IllegalArgumentException("the event is not of an HTTP API: no object");
    }
    try {
      return READER.readValue(event);
    } catch (IOException e) {
      throw new IllegalArgumentException("the event is not of an HTTP API", e);
    }
  }

  /**
   * The matched route in its form without a shop, {@code POST /events} also for {@code POST
   * /shops/{shop}/events}, or an empty string.
   */
  public String route() {
    return routeKey == null ? "" : routeKey.replace(" /shops/{shop}/", " /");
  }

  /**
   * The same request as one below a shop: its path parameter {@code shop} names it, whatever the
   * path that was called.
   */
  public HttpApiRequest below(String shop) {
    Map<String, String> parameters =
        new HashMap<>(pathParameters == null ? Map.of() : pathParameters);
    parameters.put("shop", shop);
    return new HttpApiRequest(
        routeKey,
        rawPath,
        rawQueryString,
        headers,
        queryStringParameters,
        parameters,
        requestContext,
        body,
        isBase64Encoded);
  }

  /** The refusal of a route that a function does not have. */
  public AwsException noRoute() {
    return AwsException.notFound("path", "no route '" + (routeKey == null ? "" : routeKey) + "'");
  }

  /** The value of a header, by its lower-case name. */
  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers).map(all -> all.get(lowerCaseName));
  }

  /** A decoded path parameter of the route. */
  public Optional<String> pathParameter(String name) {
    return Optional.ofNullable(pathParameters).map(all -> all.get(name));
  }

  /**
   * A decoded path parameter that is an id of 1 to 256 characters.
   *
   * @throws AwsException InvalidInputException if it is missing or longer
   */
  public String pathId(String name) {
    String id = pathParameter(name).orElse("");
    int length = id.codePointCount(0, id.length());
    if (length < 1 || length > MAX_ID) {
      throw AwsException.invalidInput(
          name, "must have 1 to " + MAX_ID + " characters but has " + length);
    }
    return id;
  }

  /** A decoded query parameter. */
  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(queryStringParameters).map(all -> all.get(name));
  }

  /**
   * A query parameter that is a whole number, if it is there.
   *
   * @throws AwsException InvalidInputException if it is not a whole number from min to max
   */
  public OptionalInt wholeNumber(String name, int min, int max) {
    Optional<String> text = queryParameter(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (WHOLE_NUMBER.matcher(text.get()).matches()) {
      int number = Integer.parseInt(text.get());
      if (number >= min && number <= max) {
        return OptionalInt.of(number);
      }
    }
    throw AwsException.invalidInput(name, "must be a whole number from " + min + " to " + max);
  }

  /** The gateway's request id, or {@code unknown}. */
  public String requestId() {
    return Optional.ofNullable(requestContext).map(RequestContext::requestId).orElse("unknown");
  }

  /** The HTTP method in upper case, or an empty string. */
  public String method() {
    return http().map(Http::method).orElse("");
  }

  /** The address of who connected to the gateway, or an empty string. */
  public String sourceIp() {
    return http().map(Http::sourceIp).orElse("");
  }

  private Optional<Http> http() {
    return Optional.ofNullable(requestContext).map(RequestContext::http);
  }

  /**
   * The body as bytes; none if there is no body.
   *
   * @param errorType the 400 error that this service gives for invalid input
   * @throws AwsException if a body marked as base64 is not
   */
  public byte[] bodyBytes(String errorType) {
    if (body == null) {
      return new byte[0];
    }
    if (!isBase64Encoded) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw new AwsException(errorType, 400, "body: not base64", e);
    }
  }
}
