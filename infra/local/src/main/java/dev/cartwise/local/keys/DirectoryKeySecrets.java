package dev.cartwise.local.keys;

import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.KeyFile;
import dev.cartwise.local.secrets.LocalSecrets;

/**
 * The secrets of a data directory.
 *
 * @param layout where they lie
 */
public record DirectoryKeySecrets(DataLayout layout) implements KeySecrets {

  @Override
  public byte[] keyEncryption() {
    return KeyFile.bytes(layout.keyEncryptionKey());
  }

  @Override
  public void rotateTokenSigning() {
    new LocalSecrets(layout).rotateTokenSigning();
  }
}
