package dev.cartwise.shopregistry.token;

import java.time.Duration;
import org.jose4j.jws.AlgorithmIdentifiers;

/** How a token is written: a JSON Web Token, signed by the one algorithm that is taken. */
final class TokenForm {

  /** HMAC with SHA-256, RFC 7518, section 3.2. */
  static final String ALGORITHM = AlgorithmIdentifiers.HMAC_SHA256;

  static final String ISSUER = "cartwise";
  static final String SHOP = "shop";

  /** The session, beside the registered claim {@code sub}, which is the user. */
  static final String SESSION = "sid";

  /** The longest time for which a token holds. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  private TokenForm() {}
}
