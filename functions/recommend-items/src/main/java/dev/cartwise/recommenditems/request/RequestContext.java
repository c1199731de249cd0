package dev.cartwise.recommenditems.request;

import dev.cartwise.awsprotocol.JsonMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The context map of a request: the keys that Cartwise gives a meaning, and any others. */
final class RequestContext {

  private static final int MAX_ENTRIES = 150;
  private static final int MAX_VALUE = 1000;
  private static final int MAX_ID = 256;
  private static final Pattern KEY = Pattern.compile("[A-Za-z\\d_]{1,150}");

  private final JsonMembers members;
  private final Map<String, String> values;

  private RequestContext(JsonMembers members, Map<String, String> values) {
    this.members = members;
    this.values = values;
  }

  static RequestContext of(JsonMembers members) {
    Map<String, String> values = members.optionalTextMap("context", MAX_ENTRIES, MAX_VALUE);
    for (String key : values.keySet()) {
      if (!KEY.matcher(key).matches()) {
        throw members.invalid("context", "not a context key: '" + key + "'");
      }
    }
    return new RequestContext(members, values);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  /** An id of at most 256 characters, as events have it. */
  Optional<String> id(String key) {
    Optional<String> id = text(key);
    if (id.isPresent() && id.get().codePointCount(0, id.get().length()) > MAX_ID) {
      throw members.invalid("context." + key, "must have at most " + MAX_ID + " characters");
    }
    return id;
  }

  /** Comma-separated ids in the order sent. */
  List<String> ids(String key) {
    List<String> ids = new ArrayList<>();
    for (String id : values.getOrDefault(key, "").split(",", -1)) {
      if (!id.isBlank()) {
        ids.add(id.strip());
      }
    }
    return ids;
  }

  /** A whole number of {@code min} to {@code max}, if there is one. */
  Optional<Integer> wholeNumber(String key, int min, int max) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text.get());
      if (number >= min && number <= max) {
        return Optional.of(number);
      }
    }
    throw members.invalid("context." + key, "must be a whole number from " + min + " to " + max);
  }

  /** {@code true} or {@code false}. */
  boolean flag(String key, boolean otherwise) {
    return text(key)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw members.invalid("context." + key, "must be true or false");
                })
        .orElse(otherwise);
  }
}
