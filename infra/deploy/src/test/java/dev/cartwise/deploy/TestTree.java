package dev.cartwise.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The templates of this repository in a tree of their own, beside zips that hold little. */
final class TestTree {
  static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

  private TestTree() {}

  /** Copies the templates and writes a zip for each function. */
  static Path in(Path root) throws IOException {
    copy(root, "infra/stack/base.yaml");
    try (Stream<Path> folders = Files.list(REPOSITORY.resolve("functions"))) {
      List<String> names =
          folders
              .filter(folder -> Files.exists(folder.resolve("template.yaml")))
              .map(folder -> folder.getFileName().toString())
              .toList();
      for (String name : names) {
        copy(root, "functions/" + name + "/template.yaml");
        zip(root.resolve("functions/" + name + "/target/function.zip"), "bootstrap", elf(62));
      }
    }
    Path jar = root.resolve("models/training/target/cartwise-training-0.1.0-SNAPSHOT.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "a jar");
    return root;
  }

  /** The head of a little-endian binary for a machine. */
  static byte[] elf(int machine) {
    byte[] head = new byte[64];
    head[0] = 0x7f;
    head[1] = 'E';
    head[2] = 'L';
    head[3] = 'F';
    head[4] = 2;
    head[5] = 1;
    head[18] = (byte) machine;
    return head;
  }

  static void zip(Path zip, String name, byte[] content) throws IOException {
    Files.createDirectories(zip.getParent());
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(file)) {
      entries.putNextEntry(new ZipEntry(name));
      entries.write(content);
      entries.closeEntry();
    }
  }

  private static void copy(Path root, String file) throws IOException {
    Path copy = root.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(REPOSITORY.resolve(file), copy);
  }
}
