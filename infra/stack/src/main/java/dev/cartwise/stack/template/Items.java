package dev.cartwise.stack.template;

import java.util.List;

/** A list. */
public record Items(Place place, String tag, List<Value> values) implements Value {

  public Items {
    values = List.copyOf(values);
  }
}
