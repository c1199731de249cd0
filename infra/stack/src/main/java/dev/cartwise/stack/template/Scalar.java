package dev.cartwise.stack.template;

/** A single value, in the letters of the template. */
public record Scalar(Place place, String tag, String value) implements Value {

  static final String TEXT_TAG = "tag:yaml.org,2002:str";

  /** A text that YAML takes for nothing else. */
  public static Scalar text(Place place, String value) {
    return new Scalar(place, TEXT_TAG, value);
  }
}
