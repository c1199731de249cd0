package dev.cartwise.shopregistry.token;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Reads tokens, and refuses those that we did not make, or that hold no longer. */
public final class TokenReader {

  /** Two ids of 256 characters fit in, whatever they are. */
  private static final int MAX_LENGTH = 4096;

  /** A minute more than a token holds: the clocks of who mints and who reads may differ. */
  private static final int FURTHEST_MINUTES = 1 + (int) TokenForm.LONGEST.toMinutes();

  private static final int FORBIDDEN = 403;
  private static final String NOT_OURS = "the token is not one of this system";

  private final TokenSecrets secrets;
  private final TokenRevocations revocations;
  private final Clock clock;

  public TokenReader(TokenSecrets secrets, TokenRevocations revocations, Clock clock) {
    this.secrets = secrets;
    this.revocations = revocations;
    this.clock = clock;
  }

  /**
   * Reads a token.
   *
   * @throws AwsException ExpiredTokenException if its time is over, UnrecognizedClientException if
   *     it is malformed, of another algorithm or secret, was changed, or was revoked
   */
  public ShopperToken read(String text) {
    ShopperToken token = token(verified(text));
    Optional<Instant> revoked = revocations.revokedUntil(token.shop());
    if (revoked.isPresent() && !token.issued().isAfter(revoked.get())) {
      throw refusal("the token was revoked; ask the shop's server for another");
    }
    return token;
  }

  private JwtClaims verified(String text) {
    try {
      return new JwtConsumerBuilder()
          .setJwsAlgorithmConstraints(ConstraintType.PERMIT, TokenForm.ALGORITHM)
          .setVerificationKey(secret(text).key())
          .setExpectedIssuer(TokenForm.ISSUER)
          .setRequireIssuedAt()
          .setRequireExpirationTime()
          .setMaxFutureValidityInMinutes(FURTHEST_MINUTES)
          .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
          .build()
          .processToClaims(text);
    } catch (InvalidJwtException e) {
      if (e.hasExpired()) {
        throw new AwsException(
            "ExpiredTokenException",
            FORBIDDEN,
            "authorization: the token has expired; ask the shop's server for another",
            e);
      }
      throw refusal(NOT_OURS, e);
    }
  }

  /** The secret that a token names; nothing else of it is believed before it is verified. */
  private TokenSecret secret(String text) {
    if (text.length() > MAX_LENGTH) {
      throw refusal("a token has at most " + MAX_LENGTH + " characters");
    }
    JsonWebSignature signature = new JsonWebSignature();
    try {
      signature.setCompactSerialization(text);
    } catch (JoseException e) {
      throw refusal(NOT_OURS, e);
    }
    return Optional.ofNullable(signature.getKeyIdHeaderValue())
        .flatMap(secrets::find)
        .orElseThrow(() -> refusal(NOT_OURS));
  }

  private static ShopperToken token(JwtClaims claims) {
    try {
      return new ShopperToken(
          new ShopId(claims.getStringClaimValue(TokenForm.SHOP)),
          Optional.ofNullable(claims.getSubject()),
          Optional.ofNullable(claims.getStringClaimValue(TokenForm.SESSION)),
          Instant.ofEpochSecond(claims.getIssuedAt().getValue()));
    } catch (MalformedClaimException e) {
      throw refusal(NOT_OURS, e);
    }
  }

  private static AwsException refusal(String why) {
    return new AwsException("UnrecognizedClientException", FORBIDDEN, "authorization: " + why);
  }

  private static AwsException refusal(String why, Exception cause) {
    return new AwsException(
        "UnrecognizedClientException", FORBIDDEN, "authorization: " + why, cause);
  }
}
