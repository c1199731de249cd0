package dev.cartwise.shopregistry.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Events of requests that AWS's own signer signed. */
final class SignedEvents {

  private SignedEvents() {}

  /** The event with what the signed request has beyond it; its parameters need no escapes. */
  static ObjectNode signed(ObjectNode event, String id, String secret) {
    String route = event.path("routeKey").asText();
    int blank = route.indexOf(' ');
    String path = route.substring(blank + 1);
    for (var parameter : event.path("pathParameters").properties()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue().asText());
    }
    String method = route.substring(0, blank);
    SdkHttpRequest unsigned =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(method))
            .uri(URI.create("https://shop.example" + path))
            .build();
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(AwsCredentialsIdentity.create(id, secret))
                        .request(unsigned)
                        .payload(ContentStreamProvider.fromUtf8String(event.path("body").asText()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "personalize")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1"))
            .request();
    event.put("rawPath", path).put("rawQueryString", "");
    event.withObject("/requestContext/http").put("method", method);
    ObjectNode headers = event.withObject("/headers");
    signed.forEachHeader(
        (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return event;
  }
}
