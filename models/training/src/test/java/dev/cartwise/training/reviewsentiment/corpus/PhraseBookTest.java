package dev.cartwise.training.reviewsentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
  private static final Path MEASURED =
      Path.of(
          "../review-sentiment/src/test/resources/dev/cartwise/reviewsentiment/wild/texts.jsonl");

  private static final TsvTable BOOK = TsvTable.read(Path.of("phrases", "zh.tsv"));

  @Test
  void holdsNoLineThatTheReadersAreMeasuredOn() throws IOException {
    Set<String> learned = new HashSet<>();
    for (int row = 0; row < BOOK.size(); row++) {
      learned.add(letters(BOOK.field(row, BOOK.column("text"))));
    }
    assertThat(learned).hasSizeGreaterThan(2500);
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(MEASURED)) {
      assertThat(learned).doesNotContain(letters(json.readTree(line).path("text").asText()));
    }
  }

  @Test
  void labelsEveryLine() {
    for (int row = 0; row < BOOK.size(); row++) {
      assertThat(BOOK.field(row, BOOK.column("label"))).isIn("praise", "blame", "neither");
    }
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
