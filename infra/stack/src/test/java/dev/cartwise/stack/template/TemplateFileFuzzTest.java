package dev.cartwise.stack.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Templates; what is read says the same when it is written again. */
class TemplateFileFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(TemplateException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("template.yaml"), bytes);
    Optional<Fields> read = READER.read(bytes.length, () -> TemplateFile.read(directory, file));
    if (read.isPresent()) {
      String text = TemplateText.of(read.get());
      Files.writeString(file, text);
      assertThat(TemplateText.of(TemplateFile.read(directory, file))).isEqualTo(text);
    }
  }
}
