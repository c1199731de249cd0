package dev.cartwise.local.storefront;

import java.net.URI;
import java.util.Map;

/** By what a caller shows who he is. */
public interface RequestSigning {

  /** Shows nothing. */
  RequestSigning NONE = (uri, body) -> Map.of();

  /**
   * Headers that a POST brings along.
   *
   * @param body JSON
   * @return values by name
   */
  Map<String, String> headers(URI uri, String body);
}
