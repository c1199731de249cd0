package dev.cartwise.reviewsentiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text backbones of the test class path, as files. */
public final class TestBackbones {
  private TestBackbones() {}

  /** Returns their directory below {@code target}. */
  public static synchronized Path directory() throws IOException {
    Path directory = Files.createDirectories(Path.of("target", "backbones"));
    for (String name : List.of("bge-small-zh-v1.5-q", "bge-small-en-v1.5-q")) {
      for (String ending : List.of(".onnx", "-tokenizer.json")) {
        Path file = directory.resolve(name + ending);
        if (!Files.exists(file)) {
          copy("/" + name + ending, file);
        }
      }
    }
    return directory;
  }

  private static void copy(String resource, Path file) throws IOException {
    Path partial = Files.createTempFile(file.getParent(), "backbone", ".partial");
    try (InputStream in = TestBackbones.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      Files.copy(in, partial, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(partial, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
