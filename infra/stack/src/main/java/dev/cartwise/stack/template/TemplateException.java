package dev.cartwise.stack.template;

/** A template that says something wrong, or something that nobody here reads. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TemplateException(Place place, String message) {
    super(place + ": " + message);
  }
}
