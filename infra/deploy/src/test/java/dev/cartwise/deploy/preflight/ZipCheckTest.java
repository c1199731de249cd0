package dev.cartwise.deploy.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.deploy.template.CodePackage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipCheckTest {
  private static final int X86_64 = 62;
  private static final int AARCH64 = 183;

  @TempDir Path directory;

  @Test
  void acceptsABinaryOfTheFunctionsArchitecture() throws IOException {
    assertThat(troubles("x86_64", "bootstrap", elf(X86_64), 0)).isEmpty();
    assertThat(troubles("arm64", "bootstrap", elf(AARCH64), 0)).isEmpty();
  }

  @Test
  void refusesABinaryOfAnotherArchitecture() throws IOException {
    assertThat(troubles("x86_64", "bootstrap", elf(AARCH64), 0))
        .singleElement()
        .asString()
        .contains("is for arm64 but the template says x86_64");
  }

  @Test
  void refusesAScriptAndAJvmZip() throws IOException {
    assertThat(troubles("x86_64", "bootstrap", new byte[] {'#', '!'}, 0))
        .singleElement()
        .asString()
        .contains("no Linux binary");
    assertThat(troubles("x86_64", "lib/function.jar", elf(X86_64), 0))
        .singleElement()
        .asString()
        .contains("holds no native binary", "mvn -Pnative");
  }

  @Test
  void refusesWhatUnzipsToMoreThan250Megabytes() throws IOException {
    assertThat(troubles("x86_64", "bootstrap", elf(X86_64), (int) ZipCheck.MAX_BYTES - 64))
        .isEmpty();
    assertThat(troubles("x86_64", "bootstrap", elf(X86_64), (int) ZipCheck.MAX_BYTES - 63))
        .singleElement()
        .asString()
        .contains("250 MB");
  }

  @Test
  void refusesWhatIsNoZip() throws IOException {
    Path file = Files.writeString(directory.resolve("function.zip"), "text");
    assertThat(ZipCheck.troubles(List.of(new CodePackage("tag-images", file, "x86_64"))))
        .singleElement()
        .asString()
        .contains("cannot be read", "functions/tag-images");
  }

  private List<String> troubles(String architecture, String name, byte[] content, int more)
      throws IOException {
    Path zip = directory.resolve("function.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(file)) {
      entries.putNextEntry(new ZipEntry(name));
      entries.write(content);
      byte[] zeros = new byte[1 << 20];
      entries.putNextEntry(new ZipEntry("lib.so"));
      for (int left = more; left > 0; left -= zeros.length) {
        entries.write(zeros, 0, Math.min(left, zeros.length));
      }
      entries.closeEntry();
    }
    return ZipCheck.troubles(List.of(new CodePackage("tag-images", zip, architecture)));
  }

  private static byte[] elf(int machine) {
    byte[] head = new byte[64];
    head[0] = 0x7f;
    head[1] = 'E';
    head[2] = 'L';
    head[3] = 'F';
    head[5] = 1;
    head[18] = (byte) machine;
    return head;
  }
}
