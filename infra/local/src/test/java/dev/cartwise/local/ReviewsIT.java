package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.comprehend.ComprehendClient;
import software.amazon.awssdk.services.comprehend.model.BatchDetectSentimentResponse;
import software.amazon.awssdk.services.comprehend.model.BatchSizeLimitExceededException;
import software.amazon.awssdk.services.comprehend.model.DetectSentimentResponse;
import software.amazon.awssdk.services.comprehend.model.InvalidRequestException;
import software.amazon.awssdk.services.comprehend.model.SentimentType;
import software.amazon.awssdk.services.comprehend.model.TextSizeLimitExceededException;
import software.amazon.awssdk.services.comprehend.model.UnsupportedLanguageException;

/**
 * The AWS SDK's own Comprehend client, changed in nothing but its endpoint, and the way of reviews
 * and product texts, against the built functions.
 */
class ReviewsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FUNCTIONS = List.of("ingest-events", "analyze-reviews");

  @TempDir static Path data;
  private static LocalSystem system;
  private static ComprehendClient comprehend;

  @BeforeAll
  static void start() throws IOException {
    system = LocalSystem.start(BuiltFunctions.config(FUNCTIONS, data));
    comprehend =
        StoreClients.local(ComprehendClient.builder(), system.environment())
            .endpointOverride(system.endpoint())
            .build();
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      comprehend.close();
      system.close();
    }
  }

  private static DetectSentimentResponse detect(String text, String language) {
    return comprehend.detectSentiment(request -> request.text(text).languageCode(language));
  }

  private static JsonNode send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = PatientHttp.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(system.endpoint() + path));
  }

  private static JsonNode post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private static JsonNode get(String path) throws Exception {
    return send(request(path).GET());
  }

  @Test
  void detectsSentimentInThreeLanguages() {
    assertThat(detect("质量非常好，物流很快，非常满意", "zh").sentiment()).isEqualTo(SentimentType.POSITIVE);
    assertThat(detect("質量太差了，用了兩天就壞，非常失望", "zh-TW").sentiment()).isEqualTo(SentimentType.NEGATIVE);
    DetectSentimentResponse english =
        detect("I love this dress. It fits perfectly and looks gorgeous.", "en");
    assertThat(english.sentiment()).isEqualTo(SentimentType.POSITIVE);
    assertThat(english.sentimentScore().positive()).isBetween(0.5f, 1f);
    assertThat(english.responseMetadata().requestId()).isNotBlank();
  }

  @Test
  void tellsTheDocumentsOfABatchApart() {
    BatchDetectSentimentResponse answer =
        comprehend.batchDetectSentiment(
            request ->
                request
                    .languageCode("en")
                    .textList("Awful, it broke at once", "x".repeat(5_001), "Perfect, love it"));
    assertThat(answer.resultList()).extracting(result -> result.index()).containsExactly(0, 2);
    assertThat(answer.errorList()).extracting(error -> error.index()).containsExactly(1);
  }

  @Test
  void tellsTheLanguage() {
    assertThat(
            comprehend
                .detectDominantLanguage(request -> request.text("这件衣服质量很好，物流也快，下次还会再来买。"))
                .languages()
                .get(0)
                .languageCode())
        .isEqualTo("zh");
  }

  @Test
  void refusalsArriveAsTheClientsOwnExceptions() {
    assertThatThrownBy(() -> detect("bueno", "es"))
        .isInstanceOf(UnsupportedLanguageException.class)
        .hasMessageContaining("LanguageCode");
    assertThatThrownBy(() -> detect("x", "klingon")).isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> detect("好".repeat(1_667), "zh"))
        .isInstanceOf(TextSizeLimitExceededException.class);
    assertThatThrownBy(
            () ->
                comprehend.batchDetectSentiment(
                    request -> request.languageCode("en").textList(Collections.nCopies(26, "ok"))))
        .isInstanceOf(BatchSizeLimitExceededException.class);
  }

  @Test
  void aReviewIsStoredOnceAndSummed() throws Exception {
    String review =
        "{\"reviewId\":\"r1\",\"itemId\":\"dress/1\",\"userId\":\"u1\",\"stars\":5,"
            + "\"text\":\"The fit is perfect. Call me on 415-555-2671.\"}";
    JsonNode answer = post("/reviews", review);
    assertThat(answer.path("text").asText()).contains("[PHONE]").doesNotContain("2671");
    assertThat(answer.at("/aspects/0/aspect").asText()).isEqualTo("sizeAndFit");
    assertThat(post("/shops/demo/reviews", review)).isEqualTo(answer);
    JsonNode summary = get("/items/dress%2F1/reviews/summary");
    assertThat(summary.path("reviews").asInt()).isEqualTo(1);
    assertThat(summary.path("meanStars").asDouble()).isEqualTo(5.0);
    assertThat(summary.path("trend")).hasSize(1);
    assertThat(summary.at("/aspects/0/praise/span").asText()).contains("fit is perfect");
  }

  @Test
  void aWithdrawnReviewIsGoneAndStaysAway() throws Exception {
    String review =
        "{\"reviewId\":\"r/1\",\"itemId\":\"shoe\",\"userId\":\"u1\",\"text\":\"Good quality\"}";
    post("/reviews", review);
    String path = "/items/shoe/reviews/r%2F1";
    JsonNode answer = send(request(path).DELETE());
    assertThat(answer.toString()).isEqualTo("{\"itemId\":\"shoe\",\"reviewId\":\"r/1\"}");
    assertThat(send(request("/shops/demo" + path).DELETE())).isEqualTo(answer);
    JsonNode summary = get("/items/shoe/reviews/summary");
    assertThat(summary.path("reviews").asInt()).isZero();
    assertThat(summary.path("aspects")).isEmpty();
    HttpResponse<String> again =
        PatientHttp.send(request("/reviews").POST(BodyPublishers.ofString(review)));
    assertThat(again.statusCode()).isEqualTo(409);
  }

  @Test
  void anItemStandsBesideThoseWithSimilarTexts() throws Exception {
    post(
        "/items",
        "{\"datasetArn\":\"arn:aws:personalize:us-east-1:0:dataset/demo/ITEMS\",\"items\":["
            + item("tent-1", "Waterproof camping tent for two people")
            + ","
            + item("tent-2", "Family tent for camping, waterproof, four persons")
            + ","
            + item("kettle", "Electric kettle, 1.7 litres, stainless steel")
            + "]}");
    assertThat(system.awaitIdle(Duration.ofSeconds(60))).isTrue();
    JsonNode similar = get("/items/tent-1/similar-text?numResults=2");
    assertThat(similar.at("/similarItems/0/itemId").asText()).isEqualTo("tent-2");
    assertThat(similar.at("/similarItems/1/itemId").asText()).isEqualTo("kettle");
    assertThat(similar.at("/similarItems/0/score").asDouble())
        .isGreaterThan(similar.at("/similarItems/1/score").asDouble());
  }

  private static String item(String id, String title) {
    return JSON.createObjectNode()
        .put("itemId", id)
        .put("properties", JSON.createObjectNode().put("title", title).toString())
        .toString();
  }
}
