package dev.cartwise.stack.model;

import java.util.List;

/**
 * What must hold for a request besides its action and resource.
 *
 * @param operator {@code StringEquals} or {@code StringLike}
 * @param key what is looked at, for example {@code iam:PassedToService}
 * @param values one of which it must be
 */
public record Condition(String operator, String key, List<String> values) {

  public Condition {
    values = List.copyOf(values);
  }
}
