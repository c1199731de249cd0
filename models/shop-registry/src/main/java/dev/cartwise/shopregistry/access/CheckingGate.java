package dev.cartwise.shopregistry.access;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.sigv4.SignatureVerifier;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.RouteRights;
import dev.cartwise.shopregistry.token.ShopperToken;
import dev.cartwise.shopregistry.token.TokenReader;
import java.util.Optional;

/**
 * A gate at which each request shows a signature or a token. Events of strangers pass it, in
 * measure.
 */
public final class CheckingGate implements AccessGate {

  private static final String EVENTS = "POST /events";
  private static final String BEARER = "Bearer ";

  private final SignatureVerifier<KeyOwner> signatures;
  private final TokenReader tokens;
  private final CallLimits limits;

  /**
   * @param signatures verifies what programs signed
   * @param tokens reads what pages show
   * @param limits how many events of strangers are taken
   */
  public CheckingGate(
      SignatureVerifier<KeyOwner> signatures, TokenReader tokens, CallLimits limits) {
    this.signatures = signatures;
    this.tokens = tokens;
    this.limits = limits;
  }

  @Override
  public Caller admit(HttpApiRequest request) {
    Optional<String> shown = request.header("authorization");
    if (shown.isEmpty() && request.route().equals(EVENTS)) {
      limits.requireRoom(request.sourceIp());
      return new Stranger(limits);
    }
    return shown.isPresent() && isBearer(shown.get())
        ? shopper(request, shown.get().substring(BEARER.length()).strip())
        : program(request);
  }

  private static boolean isBearer(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private Caller program(HttpApiRequest request) {
    KeyOwner owner = signatures.verify(request).owner();
    requirePath(request, owner.shop());
    if (!RouteRights.mayCall(owner.role(), request.route(), false)) {
      throw AwsException.accessDenied(
          "path", "a key of the role " + owner.role().text() + " may not call this route");
    }
    return new KeyHolder(owner, request.route());
  }

  private Caller shopper(HttpApiRequest request, String text) {
    ShopperToken token = tokens.read(text);
    requirePath(request, token.shop());
    if (!RouteRights.mayShopperCall(request.route())) {
      throw AwsException.accessDenied("path", "a token may not call this route");
    }
    return new TokenBearer(token);
  }

  private static void requirePath(HttpApiRequest request, ShopId shop) {
    if (request.pathParameter("shop").filter(named -> !named.equals(shop.value())).isPresent()) {
      throw AwsException.accessDenied("path", "names another shop than that of the caller");
    }
  }
}
