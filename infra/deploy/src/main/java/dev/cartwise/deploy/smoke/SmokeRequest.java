package dev.cartwise.deploy.smoke;

import dev.cartwise.stack.model.HttpRoute;

/**
 * A request that a route answers without storing anything: its body is refused, or what it names is
 * not there.
 *
 * @param method in capitals
 * @param path with every parameter filled in
 * @param body of a POST; empty otherwise
 */
record SmokeRequest(String method, String path, String body) {

  /** An id that no shop gives. */
  private static final String NOBODY = "cartwise-smoke";

  /** A body that every reader refuses, also one that takes an empty object. */
  private static final String REFUSED = "{\"task\":\"" + NOBODY + "\"}";

  /**
   * The request for a route.
   *
   * @param shop for routes that name theirs, whether there is such a shop or not
   */
  static SmokeRequest of(HttpRoute route, String shop) {
    String path = route.path().replace("{shop}", shop).replaceAll("\\{[^}]*}", NOBODY);
    return new SmokeRequest(route.method(), path, route.method().equals("POST") ? REFUSED : "");
  }
}
