package dev.cartwise.local.storefront;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Signature Version 4 with an access key of a shop.
 *
 * @param credentials id and secret of the key
 */
public record AccessKeySigning(AwsCredentialsIdentity credentials) implements RequestSigning {

  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  /** The client sets it itself, to what was signed. */
  private static final String HOST = "Host";

  /** Signs with this key. */
  public static AccessKeySigning with(String id, String secret) {
    return new AccessKeySigning(AwsCredentialsIdentity.create(id, secret));
  }

  @Override
  public Map<String, String> headers(URI uri, String body) {
    SdkHttpRequest unsigned = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(uri).build();
    SdkHttpRequest signed =
        SIGNER
            .sign(
                sign ->
                    sign.identity(credentials)
                        .request(unsigned)
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "personalize")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
            .request();
    Map<String, String> headers = new HashMap<>();
    signed.forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
    headers.keySet().removeIf(HOST::equalsIgnoreCase);
    return headers;
  }
}
