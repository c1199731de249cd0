package dev.cartwise.local.access;

import dev.cartwise.stack.model.Condition;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a role allows. Statements of a template only allow: what none allows is refused.
 *
 * @param role the role
 */
record RolePolicy(Role role) {

  /** The first right that allows an access; empty when none does. */
  Optional<Right> find(Access access) {
    for (Statement statement : role.statements()) {
      if (fulfilled(statement, access.context())) {
        Optional<Right> right = find(statement, access);
        if (right.isPresent()) {
          return right;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Right> find(Statement statement, Access access) {
    for (String action : statement.actions()) {
      if (Wildcards.match(lower(action), lower(access.action()))) {
        for (String resource : statement.resources()) {
          if (Wildcards.match(resource, access.resource())) {
            return Optional.of(new Right(role.name(), action, resource));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fulfilled(Statement statement, Map<String, String> context) {
    return statement.conditions().stream().allMatch(condition -> fulfilled(condition, context));
  }

  private static boolean fulfilled(Condition condition, Map<String, String> context) {
    String value = context.get(condition.key());
    if (value == null) {
      return false;
    }
    return switch (condition.operator()) {
      case "StringEquals" -> condition.values().contains(value);
      case "StringLike" ->
          condition.values().stream().anyMatch(pattern -> Wildcards.match(pattern, value));
      default ->
          throw new IllegalArgumentException("no condition operator " + condition.operator());
    };
  }

  private static String lower(String action) {
    return action.toLowerCase(Locale.ROOT);
  }
}
