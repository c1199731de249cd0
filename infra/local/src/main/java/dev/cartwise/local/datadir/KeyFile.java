package dev.cartwise.local.datadir;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A secret of a data directory in a file for its owner alone: 32 random bytes, as hex. */
public final class KeyFile {
  private static final int BYTES = 32;

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

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
    String hex = random();
    AtomicFile.write(file, hex.getBytes(StandardCharsets.US_ASCII));
    return hex;
  }

  /** A key that nobody had before, as 64 hexadecimal digits. */
  public static String random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  /**
   * The 32 bytes of the key in {@code file}, which is made when missing.
   *
   * @throws LocalSystemException {@code DATA_DIRECTORY_UNUSABLE}, naming the file, if it holds
   *     something else
   */
  public static byte[] bytes(Path file) {
    String hex = readOrCreate(file);
    if (!HEX.matcher(hex).matches()) {
      throw new LocalSystemException(
          Reason.DATA_DIRECTORY_UNUSABLE,
          file
              + " holds no key: put back the one that was there; what it sealed opens under no"
              + " other");
    }
    return HexFormat.of().parseHex(hex);
  }
}
