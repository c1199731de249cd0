package dev.cartwise.benchmark.signatures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.HttpApiRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A call with events that AWS's own signer signed, as a function takes it. */
final class SignedCall {
  private static final String PATH = "/shops/demo/events";

  private SignedCall() {}

  /** The event of a call whose body has so many bytes. */
  static HttpApiRequest of(String keyId, String secret, Clock clock, int bodyBytes) {
    String body = "x".repeat(bodyBytes);
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(AwsCredentialsIdentity.create(keyId, secret))
                        .request(
                            SdkHttpRequest.builder()
                                .method(SdkHttpMethod.POST)
                                .uri(URI.create("https://shop.example" + PATH))
                                .putHeader("content-type", "application/json")
                                .build())
                        .payload(
                            ContentStreamProvider.fromByteArray(
                                body.getBytes(StandardCharsets.US_ASCII)))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "personalize")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
            .request();
    ObjectNode event = new ObjectMapper().createObjectNode();
    event.put("routeKey", "POST /shops/{shop}/events").put("rawPath", PATH).put("body", body);
    event.putObject("pathParameters").put("shop", "demo");
    event.putObject("requestContext").putObject("http").put("method", "POST");
    ObjectNode headers = event.putObject("headers");
    signed.forEachHeader(
        (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return HttpApiRequest.of(event);
  }
}
