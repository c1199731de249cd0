package dev.cartwise.stack.model;

import java.util.Optional;

/**
 * A route of the HTTP API.
 *
 * @param method in capitals
 * @param path with parameters in braces, for example {@code /items/{itemId}/similar-text}
 * @param isStoring whether its requests store something, so that they pause while the disk of a
 *     local system is full
 * @param amzTargetPrefix where present, a local {@code POST /} whose X-Amz-Target begins so comes
 *     here
 */
public record HttpRoute(
    String method, String path, boolean isStoring, Optional<String> amzTargetPrefix)
    implements Trigger {

  /** What leads the form of a route that names its shop. */
  public static final String SHOP_PREFIX = "/shops/{shop}";

  /** Tells whether the path names the shop. */
  public boolean isOfShop() {
    return path.startsWith(SHOP_PREFIX + "/");
  }

  /** The key that API Gateway gives this route, for example {@code POST /events}. */
  public String key() {
    return method + " " + path;
  }
}
