package dev.cartwise.stack.template;

import java.util.List;

/**
 * A value of a template with its place; its tag is that of YAML, or an intrinsic function's short
 * form such as {@code !Sub}.
 */
public sealed interface Value permits Scalar, Items, Fields {

  Place place();

  String tag();

  /** The members of a mapping. */
  default Fields fields() {
    if (this instanceof Fields fields) {
      return fields;
    }
    throw place().error("a mapping must stand here");
  }

  /** The members of a list. */
  default List<Value> items() {
    if (this instanceof Items items) {
      return items.values();
    }
    throw place().error("a list must stand here");
  }

  /** The text of a scalar that no intrinsic function makes. */
  default String text() {
    if (this instanceof Scalar scalar && !isIntrinsic()) {
      return scalar.value();
    }
    throw place().error("a plain value must stand here");
  }

  /** A whole number from 0, of at most nine digits. */
  default int number() {
    String text = text();
    if (!text.matches("[0-9]{1,9}")) {
      throw place().error("a whole number must stand here, not " + text);
    }
    return Integer.parseInt(text);
  }

  /** Tells whether the tag is an intrinsic function's short form. */
  default boolean isIntrinsic() {
    return tag().startsWith("!");
  }
}
