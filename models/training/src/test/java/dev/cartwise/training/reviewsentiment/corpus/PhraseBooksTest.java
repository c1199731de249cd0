package dev.cartwise.training.reviewsentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBooksTest {
  private static final Path MEASURED =
      Path.of("../review-sentiment/src/test/resources/dev/cartwise/reviewsentiment/wild/texts.jsonl");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void holdNoLineThatTheReadersAreMeasuredOn(String language) throws IOException {
    TsvTable book = TsvTable.read(Path.of("phrases", language + ".tsv"));
    Set<String> learned = new HashSet<>();
    for (int row = 0; row < book.size(); row++) {
      learned.add(letters(book.field(row, book.column("text"))));
    }
    assertThat(learned).hasSizeGreaterThan(1900);
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(MEASURED)) {
      assertThat(learned).doesNotContain(letters(json.readTree(line).path("text").asText()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void labelEveryLine(String language) {
    TsvTable book = TsvTable.read(Path.of("phrases", language + ".tsv"));
    for (int row = 0; row < book.size(); row++) {
      assertThat(book.field(row, book.column("label"))).isIn("praise", "blame", "neither");
    }
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
