package dev.cartwise.reviewsentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages told on the labelled lines, whose README says what counts. */
class LanguageFiguresTest {

  private static final double AIM = 0.97;
  private static final double CERTAIN = 0.9;
  private static final Set<String> UNDERSTOOD = Set.of("zh", "zh-TW", "en");

  private record Answer(String text, String expected, String told, double score) {
    private boolean isRight() {
      return expected.equals(UNDERSTOOD.contains(told) ? told : "other");
    }
  }

  private static final List<Answer> ANSWERS = new ArrayList<>();

  @BeforeAll
  static void tellEveryLanguage() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream in =
        LanguageFiguresTest.class.getResourceAsStream(
            "/dev/cartwise/reviewsentiment/language/texts.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        JsonNode labelled = json.readTree(line);
        String text = labelled.path("text").asText();
        DominantLanguage.Guess best =
            DominantLanguage.of(text).stream()
                .findFirst()
                .orElse(new DominantLanguage.Guess("und", 0));
        ANSWERS.add(
            new Answer(text, labelled.path("expected").asText(), best.code(), best.score()));
      }
    }
  }

  @Test
  void tellsNearlyAll() {
    assertThat(ANSWERS).hasSize(732);
    assertThat(share(ANSWERS)).isGreaterThanOrEqualTo(AIM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-TW", "en", "other"})
  void tellsNearlyAllOfEachAnswer(String expected) {
    List<Answer> answers =
        ANSWERS.stream().filter(answer -> answer.expected().equals(expected)).toList();
    assertThat(share(answers)).isGreaterThanOrEqualTo(AIM);
  }

  @Test
  void isNeverCertainAndWrong() {
    assertThat(ANSWERS)
        .filteredOn(answer -> !answer.isRight())
        .allSatisfy(answer -> assertThat(answer.score()).as(answer.text()).isLessThan(CERTAIN));
  }

  private static double share(List<Answer> answers) {
    return (double) answers.stream().filter(Answer::isRight).count() / answers.size();
  }
}
