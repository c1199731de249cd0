package dev.cartwise.local.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.naming.Arns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The API Gateway HTTP API event, payload format 2.0, made from a request. Its paths are decoded,
 * as API Gateway hands them over.
 */
final class HttpApiEvent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API_ID = "local";
  private static final DateTimeFormatter COMMON_LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpApiEvent() {}

  /** The event's JSON, UTF-8. */
  static byte[] of(GatewayRequest request, RouteTable.Match match, String requestId, Instant now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(request.body().length + 2048);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("routeKey", match.route().key());
      json.writeStringField("rawPath", PercentEncoding.decode(request.rawPath()));
      json.writeStringField("rawQueryString", request.rawQuery());
      writeCookies(json, request);
      writeHeaders(json, request);
      writeMap(json, "queryStringParameters", queryParameters(request.rawQuery()));
      writeRequestContext(json, request, match, requestId, now);
      writeMap(json, "pathParameters", match.pathParameters());
      writeBody(json, request);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeCookies(JsonGenerator json, GatewayRequest request) throws IOException {
    List<String> cookies = new ArrayList<>();
    for (String line : request.headers().getOrDefault("cookie", List.of())) {
      Arrays.stream(line.split(";")).map(String::strip).forEach(cookies::add);
    }
    if (!cookies.isEmpty()) {
      json.writeArrayFieldStart("cookies");
      for (String cookie : cookies) {
        json.writeString(cookie);
      }
      json.writeEndArray();
    }
  }

  private static void writeHeaders(JsonGenerator json, GatewayRequest request) throws IOException {
    json.writeObjectFieldStart("headers");
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      if (!header.getKey().equals("cookie")) {
        json.writeStringField(header.getKey(), String.join(",", header.getValue()));
      }
    }
    json.writeEndObject();
  }

  /** Repeated parameters are joined with commas; a malformed escape stays as it was sent. */
  private static Map<String, String> queryParameters(String rawQuery) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (rawQuery.isEmpty()) {
      return parameters;
    }
    for (String pair : rawQuery.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
      parameters.merge(name, value, (first, second) -> first + "," + second);
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return PercentEncoding.decodeQuery(text);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static void writeMap(JsonGenerator json, String name, Map<String, String> values)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private static void writeRequestContext(
      JsonGenerator json,
      GatewayRequest request,
      RouteTable.Match match,
      String requestId,
      Instant now)
      throws IOException {
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("accountId", Arns.ACCOUNT);
    json.writeStringField("apiId", API_ID);
    json.writeStringField("domainName", request.header("host"));
    json.writeStringField("domainPrefix", API_ID);
    json.writeObjectFieldStart("http");
    json.writeStringField("method", request.method());
    json.writeStringField("path", PercentEncoding.decode(request.rawPath()));
    json.writeStringField("protocol", request.protocol());
    json.writeStringField("sourceIp", request.sourceIp());
    json.writeStringField("userAgent", request.header("user-agent"));
    json.writeEndObject();
    json.writeStringField("requestId", requestId);
    json.writeStringField("routeKey", match.route().key());
    json.writeStringField("stage", "$default");
    json.writeStringField("time", COMMON_LOG_TIME.format(now));
    json.writeNumberField("timeEpoch", now.toEpochMilli());
    json.writeEndObject();
  }

  private static void writeBody(JsonGenerator json, GatewayRequest request) throws IOException {
    byte[] body = request.body();
    boolean text = isTextType(request.header("content-type"));
    if (body.length > 0 && text) {
      try {
        String decoded =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        json.writeStringField("body", decoded);
        json.writeBooleanField("isBase64Encoded", false);
        return;
      } catch (CharacterCodingException notText) {
        text = false;
      }
    }
    if (body.length > 0) {
      json.writeStringField("body", Base64.getEncoder().encodeToString(body));
    }
    json.writeBooleanField("isBase64Encoded", body.length > 0 && !text);
  }

  /** The types API Gateway passes as text; everything else becomes base64. */
  private static boolean isTextType(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    int semicolon = type.indexOf(';');
    type = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/xml")
        || type.equals("application/javascript")
        || type.equals("application/x-www-form-urlencoded")
        || type.startsWith("application/x-amz-json-")
        || type.endsWith("+json")
        || type.endsWith("+xml");
  }
}
