package dev.cartwise.training.imagetagging.data;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The picture files of a zip or a folder by their name without its ending; folders are ignored. */
public final class PictureFiles implements AutoCloseable {

  private final @Nullable ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final Map<String, Path> files = new HashMap<>();

  /**
   * Lists the files.
   *
   * @throws TrainingFailure if there is no such zip or folder
   */
  public PictureFiles(Path source) {
    try {
      if (Files.isDirectory(source)) {
        zip = null;
        try (Stream<Path> all = Files.walk(source)) {
          all.filter(Files::isRegularFile).forEach(file -> files.put(id(file.toString()), file));
        }
      } else {
        zip = new ZipFile(source.toFile());
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .forEach(entry -> entries.put(id(entry.getName()), entry));
      }
    } catch (IOException e) {
      throw new TrainingFailure(
          "Cannot read the pictures " + source + ": " + e.getMessage() + ".", e);
    }
  }

  private static String id(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The bytes of a picture, if it is there. */
  public Optional<byte[]> read(String id) throws IOException {
    ZipEntry entry = entries.get(id);
    if (entry != null && zip != null) {
      try (InputStream in = zip.getInputStream(entry)) {
        return Optional.of(in.readAllBytes());
      }
    }
    Path file = files.get(id);
    return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file));
  }

  /** The SHA-256 of a picture's bytes in hexadecimal; where there is no file, that of its id. */
  public String digest(String id) throws IOException {
    byte[] content = read(id).orElseGet(() -> id.getBytes(StandardCharsets.UTF_8));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
