package dev.cartwise.stack.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping, in the template's order. */
public record Fields(Place place, String tag, Map<String, Value> values) implements Value {

  static final String TAG = "tag:yaml.org,2002:map";

  public Fields {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A mapping that no intrinsic function makes. */
  public static Fields of(Place place, Map<String, Value> values) {
    return new Fields(place, TAG, values);
  }

  public Optional<Value> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value of a key that must be there. */
  public Value get(String key) {
    return find(key).orElseThrow(() -> place.error(key + " is missing"));
  }

  /** The mapping of a key, empty where the key is missing. */
  public Fields fieldsOf(String key) {
    return find(key).map(Value::fields).orElseGet(() -> new Fields(place, TAG, Map.of()));
  }

  /** The same mapping, after a look that no other key stands in it. */
  public Fields only(String... keys) {
    Set<String> known = Set.of(keys);
    values.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw value.place().error(key + " is not read here; known are " + sorted(known));
          }
        });
    return this;
  }

  /** The same mapping with one value more, or another one. */
  public Fields with(String key, Value value) {
    Map<String, Value> changed = new LinkedHashMap<>(values);
    changed.put(key, value);
    return new Fields(place, tag, changed);
  }

  private static String sorted(Set<String> keys) {
    return String.join(", ", keys.stream().sorted().toList());
  }
}
