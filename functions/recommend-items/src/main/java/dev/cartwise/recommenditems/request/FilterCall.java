package dev.cartwise.recommenditems.request;

import java.util.Map;

/**
 * The use of a declared filter in a request.
 *
 * @param path leads the names of the members it came from, in errors
 * @param name the filter's name in the shop
 * @param values by parameter, as sent
 */
public record FilterCall(String path, String name, Map<String, String> values) {

  public FilterCall {
    values = Map.copyOf(values);
  }
}
