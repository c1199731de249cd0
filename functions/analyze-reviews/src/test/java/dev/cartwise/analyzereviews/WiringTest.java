package dev.cartwise.analyzereviews;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.text.Language;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged function starts with its own models and answers, with no storage in reach but shops.
 */
@QuarkusTest
@QuarkusTestResource(value = KnownShops.class, restrictToAnnotatedClass = true)
class WiringTest {

  private static final Path ARTIFACT = Path.of("../../models/review-sentiment/target/artifact");

  private static ValidatableResponse replay(String sample) throws IOException {
    return invoke(Files.readString(TestFunction.SAMPLES.resolve(sample)));
  }

  private static ValidatableResponse invoke(String event) {
    return given().contentType("application/json").body(event).post("/").then().statusCode(200);
  }

  /** The scores that the models give in this process, which a native binary must give too. */
  @ParameterizedTest
  @CsvSource({
    "detect-sentiment/chinese.json,CHINESE",
    "detect-sentiment/traditional-chinese.json,CHINESE",
    "detect-sentiment/english.json,ENGLISH"
  })
  void answersTheScoresOfItsModels(String sample, Language language) throws IOException {
    String body = replay(sample).body("statusCode", equalTo(200)).extract().path("body");
    JsonNode answer = TestFunction.parse(body);
    JsonNode event = TestFunction.JSON.readTree(TestFunction.SAMPLES.resolve(sample).toFile());
    String text = TestFunction.parse(event.path("body").textValue()).path("Text").textValue();
    try (ReviewAnalyzer analyzer = ReviewAnalyzer.open(ARTIFACT)) {
      assertScores(answer, analyzer.sentiment(text, language));
    }
  }

  /** Texts from a few words to several windows. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void answersTheScoresOfItsModelsToManyTexts(Language language) throws IOException {
    SeededReviews reviews = new SeededReviews(language, 20261126);
    try (ReviewAnalyzer analyzer = ReviewAnalyzer.open(ARTIFACT)) {
      for (int call = 0; call < 8; call++) {
        List<String> texts = reviews.next(25);
        JsonNode results = batch(language, texts).path("ResultList");
        assertThat(results).hasSize(texts.size());
        for (JsonNode result : results) {
          String text = texts.get(result.path("Index").intValue());
          assertScores(result, analyzer.sentiment(text, language));
        }
      }
    }
  }

  private static JsonNode batch(Language language, List<String> texts) {
    ObjectNode request = TestFunction.JSON.createObjectNode().put("LanguageCode", language.code());
    texts.forEach(request.withArray("/TextList")::add);
    JsonNode event =
        TestFunction.comprehendEvent(
            "BatchDetectSentiment", request.toString().getBytes(StandardCharsets.UTF_8));
    String body = invoke(event.toString()).body("statusCode", equalTo(200)).extract().path("body");
    return TestFunction.parse(body);
  }

  private static void assertScores(JsonNode answer, SentimentScores expected) {
    assertThat(answer.path("Sentiment").textValue()).isEqualTo(expected.sentiment().name());
    JsonNode scores = answer.path("SentimentScore");
    assertThat(scores.path("Positive").doubleValue()).isCloseTo(expected.positive(), within(1e-5));
    assertThat(scores.path("Negative").doubleValue()).isCloseTo(expected.negative(), within(1e-5));
    assertThat(scores.path("Neutral").doubleValue()).isCloseTo(expected.neutral(), within(1e-5));
    assertThat(scores.path("Mixed").doubleValue()).isCloseTo(expected.mixed(), within(1e-5));
  }

  @Test
  void answersABatch() throws IOException {
    replay("detect-sentiment/batch.json")
        .body("statusCode", equalTo(200))
        .body("headers.Content-Type", equalTo("application/x-amz-json-1.1"))
        .body("body", startsWith("{\"ResultList\":[{\"Index\":0,"));
  }

  @Test
  void answersTheLanguageOfAText() throws IOException {
    replay("detect-dominant-language/traditional-chinese.json")
        .body("body", startsWith("{\"Languages\":[{\"LanguageCode\":\"zh-TW\""));
  }

  @Test
  void answersARefusal() throws IOException {
    replay("put-review/refused-six-stars.json")
        .body("statusCode", equalTo(400))
        .body("headers.x-amzn-ErrorType", equalTo("InvalidInputException"));
  }

  @Test
  void reportsEveryItemWhileStorageIsOutOfReach() throws IOException {
    replay("item-stream/inserts.json")
        .body(
            "batchItemFailures.itemIdentifier",
            contains("111000000000000000000001", "111000000000000000000002"));
  }
}
