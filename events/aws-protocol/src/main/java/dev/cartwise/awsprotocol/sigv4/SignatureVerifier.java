package dev.cartwise.awsprotocol.sigv4;

import dev.cartwise.awsprotocol.HttpApiRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells who signed a request, by Signature Version 4 in its {@code authorization} header.
 *
 * <p>Region and service are the client's to choose, since AWS's SDKs sign under the name of the
 * service that they are made for. The body is always covered. Keys are permanent, so a session's
 * token makes a request one of somebody else.
 *
 * @param <O> what stands for the owner of a key
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">
 *     the algorithm</a>
 */
public final class SignatureVerifier<O> {

  private final SigningKeys<O> keys;
  private final Clock clock;

  /**
   * @param keys finds the key that a request names
   * @param clock tells the time, from which a request's may be five minutes away
   */
  public SignatureVerifier(SigningKeys<O> keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Who signed the request.
   *
   * @throws dev.cartwise.awsprotocol.AwsException MissingAuthenticationTokenException if it is not
   *     signed, IncompleteSignatureException if the signature is not of its form or leaves
   *     something out, RequestExpired if it is of another time, UnrecognizedClientException if
   *     there is no such key, InvalidSignatureException if it is the signature of another request
   */
  public SignedBy<O> verify(HttpApiRequest request) {
    String query = CanonicalQuery.of(Optional.ofNullable(request.rawQueryString()).orElse(""));
    Authorization told =
        Authorization.parse(request.header("authorization").orElseThrow(Refusals::notSigned));
    if (request.header("x-amz-security-token").isPresent()) {
      throw Refusals.unknownKey("x-amz-security-token", "keys of a session are not known here");
    }
    told.signedHeaders().requireWhatMatters(request);
    RequestTime time = new RequestTime(request.header("x-amz-date").orElse(""));
    time.require(told.scope(), clock);
    SigningKey<O> key =
        keys.find(told.scope().keyId())
            .orElseThrow(() -> Refusals.unknownKey("authorization", "there is no such key"));
    String afterPath =
        String.join(
            "\n",
            query,
            told.signedHeaders().canonical(request),
            told.signedHeaders().text(),
            PayloadHash.of(request));
    for (String path : SignedPaths.of(request)) {
      String canonical = request.method() + "\n" + CanonicalPath.of(path) + "\n" + afterPath;
      if (isSignatureOf(canonical, told, time, key)) {
        return new SignedBy<>(told.scope().keyId(), key.owner());
      }
    }
    throw Refusals.invalid(
        "authorization",
        "the signature is not that of this request; check the secret, and what is signed");
  }

  private static <O> boolean isSignatureOf(
      String canonicalRequest, Authorization told, RequestTime time, SigningKey<O> key) {
    String text =
        String.join(
            "\n",
            Authorization.ALGORITHM,
            time.text(),
            told.scope().text(),
            PayloadHash.of(canonicalRequest));
    return MessageDigest.isEqual(
        told.scope().sign(key.secret(), text), HexFormat.of().parseHex(told.signature()));
  }
}
