package dev.cartwise.analyzereviews;

/** Tells that the properties of an item are not JSON. */
final class MalformedPropertiesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedPropertiesException(Throwable cause) {
    super("properties: is not JSON", cause);
  }
}
