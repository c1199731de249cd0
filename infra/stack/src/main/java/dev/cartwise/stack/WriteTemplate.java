package dev.cartwise.stack;

import dev.cartwise.stack.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the merged template: {@code <root of the repository> <file>}. */
public final class WriteTemplate {

  private WriteTemplate() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]).toAbsolutePath();
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, Template.of(Path.of(arguments[0])).yaml());
  }
}
