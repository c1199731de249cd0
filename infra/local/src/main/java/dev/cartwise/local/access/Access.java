package dev.cartwise.local.access;

import java.util.Map;

/**
 * One thing that a request does, in IAM's words.
 *
 * @param action such as {@code dynamodb:GetItem}
 * @param resource the ARN of what it is done to
 * @param context the condition keys that the request has, with their values
 */
public record Access(String action, String resource, Map<String, String> context) {

  public Access {
    context = Map.copyOf(context);
  }

  /** An action on a resource, without condition keys. */
  public static Access of(String action, String resource) {
    return new Access(action, resource, Map.of());
  }
}
