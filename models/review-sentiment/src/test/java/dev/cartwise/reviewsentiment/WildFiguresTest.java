package dev.cartwise.reviewsentiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.Sentiment;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed artifact on texts that are hard to read, whose README says what counts. */
class WildFiguresTest {
  private static final Path ARTIFACT = Path.of("target", "artifact");
  private static final List<Answer> ANSWERS = new ArrayList<>();

  private record Answer(
      String kind, Language language, String text, Sentiment expected, Sentiment told) {

    private boolean isRight() {
      return told == expected;
    }
  }

  @BeforeAll
  static void readAll() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (ReviewAnalyzer analyzer = ReviewAnalyzer.open(ARTIFACT);
        InputStream in =
            WildFiguresTest.class.getResourceAsStream(
                "/dev/cartwise/reviewsentiment/wild/texts.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        JsonNode labelled = json.readTree(line);
        String text = labelled.path("text").asText();
        Language language =
            labelled.path("language").asText().equals("en") ? Language.ENGLISH : Language.CHINESE;
        ANSWERS.add(
            new Answer(
                labelled.path("kind").asText(),
                language,
                text,
                Sentiment.valueOf(labelled.path("expected").asText()),
                analyzer.sentiment(text, language).sentiment()));
      }
    }
  }

  @Test
  void readsThisShareOfAll() {
    assertThat(ANSWERS).hasSize(352);
    assertThat(share("all", answer -> true)).isGreaterThanOrEqualTo(0.9);
  }

  @ParameterizedTest
  @CsvSource({
    "double-negation, .95, .73",
    "emoji-alone, 1, 1",
    "mixed-language, .95, 1",
    "thanks-and-complaint, .94, .89",
    "irony, .85, .90",
    "distant-negation, .84, .84",
    "comparison, .80, .94",
    "neutral-statement, .94, .89",
    "question, .90, .95"
  })
  void readsThisShareOfEachKind(String kind, double chinese, double english) {
    assertThat(share(kind, Language.CHINESE)).isGreaterThanOrEqualTo(chinese);
    assertThat(share(kind, Language.ENGLISH)).isGreaterThanOrEqualTo(english);
  }

  private static double share(String kind, Language language) {
    return share(
        kind + ' ' + language.code(),
        answer -> answer.kind().equals(kind) && answer.language() == language);
  }

  private static double share(String name, Predicate<Answer> chosen) {
    List<Answer> answers = ANSWERS.stream().filter(chosen).toList();
    long right = answers.stream().filter(Answer::isRight).count();
    System.out.printf("%s: %d of %d%n", name, right, answers.size());
    return (double) right / answers.size();
  }
}
