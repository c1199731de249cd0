package dev.cartwise.local.cli.cloud;

import java.nio.file.Path;

/** The repository that the launcher runs from, whose template is deployed and priced. */
final class Repository {

  private Repository() {}

  static Path root() {
    return Path.of(System.getProperty("cartwise.repository", "."));
  }
}
