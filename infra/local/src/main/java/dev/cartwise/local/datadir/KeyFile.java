package dev.cartwise.local.datadir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret of a data directory in a file for its owner alone: 32 random bytes, as hex. */
public final class KeyFile {
  private static final int BYTES = 32;

  private KeyFile() {}

  /** The key in {@code file}, which is made when missing, once for all that it hashed or sealed. */
  public static String readOrCreate(Path file) {
    try {
      if (Files.exists(file)) {
        OwnerOnly.closeFile(file);
        return Files.readString(file).strip();
      }
    } catch (IOException e) {
      throw DiskSpace.failure(file, "cannot read " + file, e);
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    String hex = HexFormat.of().formatHex(key);
    AtomicFile.write(file, hex.getBytes(StandardCharsets.US_ASCII));
    return hex;
  }
}
