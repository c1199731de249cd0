package dev.cartwise.shopregistry.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.sigv4.SignatureVerifier;
import dev.cartwise.awsprotocol.sigv4.SigningKey;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.access.CallLimits;
import dev.cartwise.shopregistry.access.CheckingGate;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.token.TokenMint;
import dev.cartwise.shopregistry.token.TokenReader;
import dev.cartwise.shopregistry.token.TokenSecret;
import dev.cartwise.shopregistry.token.TokenSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A gate with some access keys, and a mint whose tokens it takes. */
public final class KnownCallers {

  private static final TokenSecret SECRET = new TokenSecret("t-1", new byte[32]);

  /** The one secret that tokens are signed with. */
  private static final TokenSecrets SECRETS =
      new TokenSecrets() {
        @Override
        public TokenSecret current() {
          return SECRET;
        }

        @Override
        public Optional<TokenSecret> find(String id) {
          return Optional.of(SECRET).filter(each -> each.id().equals(id));
        }
      };

  private final Map<String, SigningKey<KeyOwner>> keys = new HashMap<>();
  private final Map<ShopId, Instant> revocations = new HashMap<>();

  /** The gate that knows them. */
  public AccessGate gate() {
    Clock clock = Clock.systemUTC();
    return new CheckingGate(
        new SignatureVerifier<>(id -> Optional.ofNullable(keys.get(id)), clock),
        new TokenReader(SECRETS, shop -> Optional.ofNullable(revocations.get(shop)), clock),
        new CallLimits());
  }

  /** The event as it comes from the holder of a key of a shop. */
  public ObjectNode signed(ObjectNode event, String shop, KeyRole role) {
    String id = "KEY" + shop + role;
    String secret = "secret of " + id;
    keys.put(id, new SigningKey<>(secret, new KeyOwner(new ShopId(shop), role)));
    return SignedEvents.signed(event, id, secret);
  }

  /** Revokes every key. */
  public void revokeKeys() {
    keys.clear();
  }

  /** The mint. */
  public TokenMint mint() {
    return new TokenMint(SECRETS, Clock.systemUTC());
  }

  /** A token that was made a while ago. */
  public String token(String shop, String userId, Duration ago) {
    return new TokenMint(SECRETS, Clock.offset(Clock.systemUTC(), ago.negated()))
        .mint(new ShopId(shop), Optional.of(userId), Optional.empty(), Duration.ofMinutes(15));
  }

  /** Revokes all tokens of a shop. */
  public void revokeTokens(String shop) {
    revocations.put(new ShopId(shop), Instant.now());
  }

  /** The event as it comes from a page that shows a token. */
  public static ObjectNode bearing(ObjectNode event, String token) {
    event.withObject("/headers").put("authorization", "Bearer " + token);
    return event;
  }
}
