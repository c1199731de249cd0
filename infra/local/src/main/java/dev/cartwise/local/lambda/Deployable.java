package dev.cartwise.local.lambda;

import dev.cartwise.local.datadir.DiskSpace;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An unpacked function zip.
 *
 * @param directory what the function sees as {@code LAMBDA_TASK_ROOT}
 */
record Deployable(Path directory) {
  private static final String BOOTSTRAP = "bootstrap";

  /**
   * Unpacks a function's zip, unless the same content lies there already.
   *
   * @param zip the built {@code function.zip}
   * @param target where unpacked versions of this function go
   */
  static Deployable unpack(String function, Path zip, Path target, FunctionMode mode) {
    if (!Files.isRegularFile(zip)) {
      throw new LocalSystemException(
          Reason.DEPLOYABLE_MISSING, function + " has not been built: " + zip + " is missing");
    }
    try {
      Path directory = target.resolve(contentName(zip));
      if (!Files.isDirectory(directory)) {
        Directories.delete(target);
        Path part = target.resolve("unpacking");
        Files.createDirectories(part);
        extract(zip, part);
        Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
      }
      Path bootstrap = directory.resolve(BOOTSTRAP);
      if (Files.exists(bootstrap) != (mode == FunctionMode.NATIVE)) {
        throw new LocalSystemException(
            Reason.DEPLOYABLE_MISSING,
            function
                + " has not been built for "
                + mode.name().toLowerCase(Locale.ROOT)
                + " mode: build it again "
                + (mode == FunctionMode.NATIVE ? "with -Pnative" : "without -Pnative"));
      }
      if (mode == FunctionMode.NATIVE && !bootstrap.toFile().setExecutable(true)) {
        throw new LocalSystemException(
            Reason.DATA_DIRECTORY_UNUSABLE, "cannot make " + bootstrap + " executable");
      }
      return new Deployable(directory);
    } catch (IOException e) {
      throw DiskSpace.failure(target, "cannot unpack " + zip, e);
    }
  }

  private static String contentName(Path zip) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream content = Files.newInputStream(zip)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        crc.update(buffer, 0, read);
      }
    }
    return String.format(Locale.ROOT, "%08x-%d", crc.getValue(), Files.size(zip));
  }

  private static void extract(Path zip, Path target) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("the entry " + entry.getName() + " leads out of the zip");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
      }
    }
  }
}
