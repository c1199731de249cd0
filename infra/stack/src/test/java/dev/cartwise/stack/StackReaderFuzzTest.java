package dev.cartwise.stack;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.stack.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Trees of a base and a function's part, which a line of dashes parts, down to the stack. */
class StackReaderFuzzTest {

  private static final String DASHES = "\n---\n";

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(TemplateException.class);

  @TempDir static Path root;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split(DASHES, 2);
    write("infra/stack/base.yaml", parts[0]);
    write("functions/work/template.yaml", parts.length > 1 ? parts[1] : "Resources: {}");
    READER.read(bytes.length, () -> StackReader.read(root, TestTree.DEPLOYMENT));
  }

  private static void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }
}
