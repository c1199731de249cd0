package dev.cartwise.reviewsentiment.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tokenizers of backbones; what is read cuts a text into pieces it knows. */
class TokenizerFileFuzzTest {

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(IOException.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("tokenizer.json"), bytes);
    READER
        .read(bytes.length, () -> TokenizerFile.read(file))
        .ifPresent(
            wordpiece -> {
              for (int id : wordpiece.encode("Good [MASK] 质量!")) {
                assertThat(id).isNotNegative();
              }
            });
  }
}
