package dev.cartwise.deploy.preflight;

import dev.cartwise.deploy.template.CodePackage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What would keep Lambda from running the zip of a function, found before it is uploaded. */
public final class ZipCheck {

  /** What a function may hold unzipped, layers included: Lambda's quota of 250 MB. */
  static final long MAX_BYTES = 250L * 1024 * 1024;

  private static final String BOOTSTRAP = "bootstrap";
  private static final int BUFFER_BYTES = 1 << 16;

  private ZipCheck() {}

  /** A sentence for each zip that cannot be deployed, and none if all can. */
  public static List<String> troubles(List<CodePackage> code) {
    List<String> troubles = new ArrayList<>();
    for (CodePackage each : code) {
      trouble(each).ifPresent(trouble -> troubles.add(each.function() + ": " + trouble));
    }
    return troubles;
  }

  /** Whether a native binary was built into the zip, be it the right one or not. */
  public static boolean isBuilt(CodePackage code) {
    try (ZipFile zip = new ZipFile(code.zip().toFile())) {
      return zip.getEntry(BOOTSTRAP) != null;
    } catch (IOException missingOrDamaged) {
      return false;
    }
  }

  private static Optional<String> trouble(CodePackage code) {
    if (!Files.isRegularFile(code.zip())) {
      return Optional.of(code.zip() + " is missing: " + build(code));
    }
    try (ZipFile zip = new ZipFile(code.zip().toFile())) {
      ZipEntry bootstrap = zip.getEntry(BOOTSTRAP);
      if (bootstrap == null) {
        return Optional.of(code.zip() + " holds no native binary: " + build(code));
      }
      byte[] head;
      try (InputStream bytes = zip.getInputStream(bootstrap)) {
        head = bytes.readNBytes(ElfHeader.LENGTH);
      }
      Optional<String> wrong = wrongBinary(code, ElfHeader.architecture(head));
      return wrong.isPresent() ? wrong : tooLarge(zip);
    } catch (NoSuchFileException e) {
      return Optional.of(code.zip() + " went away while it was read: deploy again");
    } catch (IOException e) {
      return Optional.of(code.zip() + " cannot be read (" + e.getMessage() + "): " + build(code));
    }
  }

  private static Optional<String> wrongBinary(CodePackage code, Optional<String> architecture) {
    if (architecture.isEmpty()) {
      return Optional.of("its bootstrap is no Linux binary: build it on Linux or in a container");
    }
    return architecture
        .filter(found -> !found.equals(code.architecture()))
        .map(
            found ->
                "its bootstrap is for "
                    + found
                    + " but the template says "
                    + code.architecture()
                    + ": build it there, or change Architectures");
  }

  /** Counts what comes out, since an entry may say less than it holds. */
  private static Optional<String> tooLarge(ZipFile zip) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
      try (InputStream entry = zip.getInputStream(entries.nextElement())) {
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
          bytes += read;
          if (bytes > MAX_BYTES) {
            return Optional.of(
                "it unzips to more than 250 MB, which Lambda refuses: leave libraries out");
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String build(CodePackage code) {
    return "build it with mvn -Pnative -DskipITs package -am -pl functions/" + code.function();
  }
}
