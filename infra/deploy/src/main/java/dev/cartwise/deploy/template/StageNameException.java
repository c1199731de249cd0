package dev.cartwise.deploy.template;

/** A name that no stage may have. */
public final class StageNameException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  StageNameException(String name) {
    super(
        "a stage is named by 1 to 16 of a-z, 0-9 and hyphens, a letter first and no hyphen last,"
            + " unlike '"
            + name
            + "'");
  }
}
