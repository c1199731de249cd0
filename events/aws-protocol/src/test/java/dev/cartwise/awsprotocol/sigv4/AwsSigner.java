package dev.cartwise.awsprotocol.sigv4;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Requests signed by the signer of AWS's own SDK. */
final class AwsSigner {

  static final Instant NOW = Instant.parse("2026-08-31T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final String KEY = "AKIDEXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  private AwsSigner() {}

  /** Finds the one key that signs here, which belongs to the demo shop. */
  static SigningKeys<String> keys() {
    return id -> KEY.equals(id) ? Optional.of(new SigningKey<>(SECRET, "demo")) : Optional.empty();
  }

  static SentRequest signed(String service, SentRequest request) {
    return signed(service, SECRET, request);
  }

  static SentRequest signed(String service, String secret, SentRequest request) {
    SdkHttpRequest.Builder unsigned =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(request.method()))
            .uri(
                URI.create(
                    "https://shop.example"
                        + request.path()
                        + (request.query().isEmpty() ? "" : "?" + request.query())));
    request.headers().forEach(unsigned::putHeader);
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(AwsCredentialsIdentity.create(KEY, secret))
                        .request(unsigned.build())
                        .payload(ContentStreamProvider.fromByteArray(request.body()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, CLOCK))
            .request();
    Map<String, List<String>> headers = new TreeMap<>();
    signed.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return new SentRequest(
        request.method(),
        signed.encodedPath(),
        signed.encodedQueryParameters().orElse(""),
        headers,
        request.body());
  }

  static SentRequest get(String path, String query) {
    return new SentRequest("GET", path, query, Map.of(), new byte[0]);
  }

  static SentRequest post(String path, String contentType, String body) {
    return new SentRequest(
        "POST",
        path,
        "",
        Map.of("content-type", List.of(contentType)),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
