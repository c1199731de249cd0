package dev.cartwise.stack.template;

/**
 * Where something stands in a template.
 *
 * @param file below the root of the repository
 * @param line from 1
 */
public record Place(String file, int line) {

  /** What is wrong here. */
  public TemplateException error(String message) {
    return new TemplateException(this, message);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
