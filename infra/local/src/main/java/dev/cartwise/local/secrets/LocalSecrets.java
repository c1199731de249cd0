package dev.cartwise.local.secrets;

import dev.cartwise.local.datadir.AtomicFile;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.KeyFile;
import dev.cartwise.shopregistry.deployed.DeployedRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The secrets of the template as a data directory holds them, a file each that only its owner can
 * read.
 */
public final class LocalSecrets {

  /** What follows the prefix in the name of the secret that hashes shoppers in the archive. */
  public static final String ARCHIVE_KEY = "archive-key";

  private final DataLayout layout;

  public LocalSecrets(DataLayout layout) {
    this.layout = layout;
  }

  /** Makes those that are missing, so that no two processes make one each. */
  public void create() {
    KeyFile.readOrCreate(layout.archiveKey());
    KeyFile.readOrCreate(layout.keyEncryptionKey());
    KeyFile.readOrCreate(layout.tokenSigningKey());
  }

  /**
   * The value of a secret, 64 hexadecimal digits.
   *
   * @param name without the prefix
   * @param isPrevious whether the version before the current one is asked for
   * @return empty if there is no such secret, or no such version of it
   */
  public Optional<String> find(String name, boolean isPrevious) {
    if (isPrevious) {
      return Optional.of(layout.previousTokenSigningKey())
          .filter(file -> name.equals(DeployedRegistry.TOKEN_SIGNING) && Files.exists(file))
          .map(KeyFile::readOrCreate);
    }
    return file(name).map(KeyFile::readOrCreate);
  }

  /** Signs tokens with a new secret from now on; the one before it still holds. */
  public void rotateTokenSigning() {
    String last = KeyFile.readOrCreate(layout.tokenSigningKey());
    AtomicFile.write(layout.previousTokenSigningKey(), last.getBytes(StandardCharsets.US_ASCII));
    AtomicFile.write(
        layout.tokenSigningKey(), KeyFile.random().getBytes(StandardCharsets.US_ASCII));
  }

  private Optional<Path> file(String name) {
    return switch (name) {
      case ARCHIVE_KEY -> Optional.of(layout.archiveKey());
      case DeployedRegistry.KEY_ENCRYPTION -> Optional.of(layout.keyEncryptionKey());
      case DeployedRegistry.TOKEN_SIGNING -> Optional.of(layout.tokenSigningKey());
      default -> Optional.empty();
    };
  }
}
