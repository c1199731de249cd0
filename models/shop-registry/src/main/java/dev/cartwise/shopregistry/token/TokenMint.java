package dev.cartwise.shopregistry.token;

import dev.cartwise.contracts.ShopId;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes tokens. */
public final class TokenMint {

  private final TokenSecrets secrets;
  private final Clock clock;

  public TokenMint(TokenSecrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Makes a token that holds from now on.
   *
   * @param userId the user that it names
   * @param sessionId the session that it names; it names at least one of the two
   * @param life for how long it holds, at most 15 minutes
   * @return the token in the form that {@code authorization: Bearer} takes
   * @throws IllegalArgumentException if it names nobody, or would hold longer
   */
  public String mint(
      ShopId shop, Optional<String> userId, Optional<String> sessionId, Duration life) {
    if (life.compareTo(TokenForm.LONGEST) > 0) {
      throw new IllegalArgumentException("a token holds 15 minutes at most, not " + life);
    }
    ShopperToken made =
        new ShopperToken(shop, userId, sessionId, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return signed(claims(made, life));
  }

  private static JwtClaims claims(ShopperToken made, Duration life) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(TokenForm.ISSUER);
    claims.setStringClaim(TokenForm.SHOP, made.shop().value());
    made.userId().ifPresent(claims::setSubject);
    made.sessionId().ifPresent(id -> claims.setStringClaim(TokenForm.SESSION, id));
    claims.setIssuedAt(NumericDate.fromSeconds(made.issued().getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(made.issued().plus(life).getEpochSecond()));
    return claims;
  }

  private String signed(JwtClaims claims) {
    TokenSecret secret = secrets.current();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(TokenForm.ALGORITHM);
    signature.setKeyIdHeaderValue(secret.id());
    signature.setKey(secret.key());
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("a token cannot be signed with " + secret, e);
    }
  }
}
