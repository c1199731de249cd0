package dev.cartwise.stack.model;

/**
 * Which keys of a table a filter lets through.
 *
 * @param attribute the attribute of the key, {@code pk} or {@code sk}
 * @param text what it is, or what it ends with
 * @param isSuffix whether the end is enough
 */
public record KeyPattern(String attribute, String text, boolean isSuffix) {

  /** Tells whether a value of the attribute fits. */
  public boolean accepts(String value) {
    return isSuffix ? value.endsWith(text) : value.equals(text);
  }
}
