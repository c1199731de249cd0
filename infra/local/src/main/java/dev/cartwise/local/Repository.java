package dev.cartwise.local;

import java.nio.file.Path;

/** The working tree that a command runs from. */
public final class Repository {
  /** The system property by which the launcher tells it. */
  public static final String PROPERTY = "cartwise.repository";

  private Repository() {}

  /** Its root; the current directory where nobody told it. */
  public static Path root() {
    return Path.of(System.getProperty(PROPERTY, "."));
  }
}
