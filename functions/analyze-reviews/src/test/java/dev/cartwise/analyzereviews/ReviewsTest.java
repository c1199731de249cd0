package dev.cartwise.analyzereviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewsTest {

  private static TestFunction function;

  @BeforeAll
  static void start() {
    function = new TestFunction("demo=demo");
  }

  @AfterAll
  static void stop() {
    function.close();
  }

  private static ObjectNode review(String id, String item, String text) {
    return TestFunction.JSON
        .createObjectNode()
        .put("reviewId", id)
        .put("itemId", item)
        .put("userId", "u-1")
        .put("text", text);
  }

  private static JsonNode post(ObjectNode review) {
    return function.post("/reviews", review.toString());
  }

  private static JsonNode summary(String item, Map<String, String> query) {
    return TestFunction.body(function.get("/items/{itemId}/reviews/summary", item, query));
  }

  @Test
  void answersSentimentAndAspects() {
    JsonNode answer =
        TestFunction.body(
            post(
                review("r1", "answer", "The fit is perfect, but delivery was awful.")
                    .put("stars", 4)));
    assertThat(answer.path("language").textValue()).isEqualTo("en");
    assertThat(answer.path("sentiment").textValue())
        .isIn("POSITIVE", "NEGATIVE", "NEUTRAL", "MIXED");
    assertThat(answer.path("aspects").findValuesAsText("aspect"))
        .containsExactly("sizeAndFit", "delivery");
    assertThat(answer.path("aspects").findValuesAsText("sentiment"))
        .containsExactly("POSITIVE", "NEGATIVE");
    assertThat(answer.at("/aspects/0/span").textValue()).isEqualTo("The fit is perfect");
  }

  @Test
  void masksPersonalDataBeforeAnythingIsStoredOrAnswered() {
    JsonNode answer =
        post(
            review(
                "r1",
                "masked",
                "质量很好，有事打13812345678或写li@example.com，寄到北京市海淀区中关村大街27号；"
                    + "物流 &#49;38&#49;2345678 很快，1\u200b3812345678也行"));
    assertThat(TestFunction.body(answer).path("text").textValue())
        .contains("[PHONE]", "[EMAIL]", "[ADDRESS]");
    for (String secret : new String[] {"2345678", "li@example", "中关村"}) {
      assertThat(answer.toString()).doesNotContain(secret);
      assertThat(function.stored()).doesNotContain(secret);
      assertThat(function.metrics()).doesNotContain(secret);
    }
  }

  @Test
  void aReviewSentAgainCountsOnce() {
    ObjectNode review = review("r1", "again", "质量很好").put("stars", 5);
    JsonNode first = post(review);
    function.wait(Duration.ofDays(10));
    assertThat(post(review).path("body")).isEqualTo(first.path("body"));
    post(review("r1", "again", "质量很差").put("stars", 1));
    JsonNode summary = summary("again", Map.of());
    assertThat(summary.path("reviews").intValue()).isEqualTo(1);
    assertThat(summary.path("meanStars").doubleValue()).isEqualTo(1.0);
    assertThat(summary.path("sentiments").toString()).isEqualTo("{\"NEGATIVE\":1}");
    assertThat(summary.at("/aspects/0/praise").isMissingNode()).isTrue();
  }

  @Test
  void summarisesCountsMeanTrendAndAspects() {
    long week = 7 * 86_400_000;
    long monday = 1_767_571_200_000L;
    post(review("r1", "sum", "质量很好，物流很快").put("stars", 5).put("createdAtMillis", monday));
    post(review("r2", "sum", "质量很差，坏了").put("stars", 2).put("createdAtMillis", monday + week));
    post(review("r3", "sum", "物流很快").put("createdAtMillis", monday + week + 1000));
    JsonNode summary = summary("sum", Map.of());
    assertThat(summary.path("reviews").intValue()).isEqualTo(3);
    assertThat(summary.path("rated").intValue()).isEqualTo(2);
    assertThat(summary.path("meanStars").doubleValue()).isEqualTo(3.5);
    assertThat(summary.path("stars").toString()).isEqualTo("[0,1,0,0,1]");
    assertThat(summary.path("trend").findValuesAsText("week"))
        .containsExactly("2026-W02", "2026-W03");
    assertThat(summary.at("/trend/1/reviews").intValue()).isEqualTo(2);
    assertThat(summary.at("/trend/1/negative").doubleValue()).isEqualTo(0.5);
    assertThat(summary.path("aspects").findValuesAsText("aspect"))
        .containsExactly("delivery", "quality");
    JsonNode quality = summary.at("/aspects/1");
    assertThat(quality.path("reviews").intValue()).isEqualTo(2);
    assertThat(quality.path("positive").doubleValue()).isEqualTo(0.5);
    assertThat(quality.at("/praise/span").textValue()).isEqualTo("质量很好");
    assertThat(quality.at("/criticism/reviewId").textValue()).isEqualTo("r2");
    assertThat(summary("sum", Map.of("weeks", "1")).path("trend")).hasSize(1);
  }

  private static JsonNode withdraw(String item, String id) {
    return function.delete(
        "/items/{itemId}/reviews/{reviewId}", Map.of("itemId", item, "reviewId", id));
  }

  @Test
  void aWithdrawnReviewLeavesNoWordAndNoCount() {
    post(review("gone", "back", "质量很好，戴森的味道").put("stars", 5).put("userId", "someone-17"));
    post(review("stays", "back", "质量很差").put("stars", 1));

    JsonNode answer = withdraw("back", "gone");

    assertThat(TestFunction.body(answer).toString())
        .isEqualTo("{\"itemId\":\"back\",\"reviewId\":\"gone\"}");
    JsonNode summary = summary("back", Map.of());
    assertThat(summary.path("reviews").intValue()).isEqualTo(1);
    assertThat(summary.path("stars").toString()).isEqualTo("[1,0,0,0,0]");
    assertThat(summary.at("/trend/0/reviews").intValue()).isEqualTo(1);
    assertThat(summary.at("/aspects/0/praise").isMissingNode()).isTrue();
    assertThat(function.stored()).doesNotContain("戴森").doesNotContain("someone-17");
    assertThat(withdraw("back", "gone")).isEqualTo(answer);
    assertThat(summary("back", Map.of())).isEqualTo(summary);
  }

  @Test
  void aWithdrawnReviewThatComesAgainIsRefused() {
    ObjectNode review =
        review("r", "once", "质量很好").put("createdAtMillis", TestFunction.NOW.toEpochMilli());
    post(review);
    withdraw("once", "r");

    JsonNode again = post(review);

    assertThat(again.path("statusCode").intValue()).isEqualTo(409);
    assertThat(again.at("/headers/x-amzn-ErrorType").textValue()).isEqualTo("ConflictException");
    assertThat(again.path("body").textValue()).contains("reviewId: was withdrawn");
    assertThat(summary("once", Map.of()).path("reviews").intValue()).isZero();
    ObjectNode later =
        review.put("createdAtMillis", TestFunction.NOW.plusSeconds(3_600).toEpochMilli());
    assertThat(post(later).path("statusCode").intValue()).isEqualTo(200);
    assertThat(summary("once", Map.of()).path("reviews").intValue()).isEqualTo(1);
  }

  @Test
  void refusesToWithdrawWhatIsUnknownOrNoReview() {
    assertThat(withdraw("back", "never-sent").path("statusCode").intValue()).isEqualTo(404);
    assertThat(withdraw("back", "好".repeat(257)).path("statusCode").intValue()).isEqualTo(400);
    assertThat(withdraw("back", "𠀀".repeat(128)).path("statusCode").intValue()).isEqualTo(404);
    assertThat(withdraw("x".repeat(257), "r").path("statusCode").intValue()).isEqualTo(400);
  }

  @Test
  void takesSecondsForMillisecondsOfTheSameMoment() {
    ObjectNode review =
        review("r", "seconds", "质量很好").put("createdAt", TestFunction.NOW.getEpochSecond());
    post(review);
    withdraw("seconds", "r");

    review.remove("createdAt");
    review.put("createdAtMillis", TestFunction.NOW.getEpochSecond() * 1_000);

    assertThat(post(review).path("statusCode").intValue()).isEqualTo(409);
  }

  @Test
  void refusesAReviewThatIsOlderThanReviewsAreKept() {
    long old = TestFunction.NOW.minus(Duration.ofDays(1_001)).toEpochMilli();
    JsonNode answer = post(review("old", "kept", "ok").put("createdAtMillis", old));
    assertThat(answer.path("statusCode").intValue()).isEqualTo(400);
    assertThat(answer.path("body").textValue())
        .contains("createdAtMillis: must lie within 1000 days");
  }

  @Test
  void anItemWithoutReviewsHasZeroOfThem() {
    JsonNode summary = summary("silent", Map.of());
    assertThat(summary.path("reviews").intValue()).isZero();
    assertThat(summary.path("meanStars").isNull()).isTrue();
    assertThat(summary.path("trend")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\"}|reviewId: is required",
        "{\"reviewId\":\"r\",\"userId\":\"u\",\"text\":\"ok\"}|itemId: is required",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"text\":\"ok\"}|userId: is required",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\"}|text: is required",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\" \\u200b \"}|text: has"
            + " nothing",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"stars\":6}|stars:"
            + " ",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"stars\":4.5}|stars:"
            + " ",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"stars\":\"5\"}|stars:"
            + " ",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"language\":\"fr\"}|language:"
            + " ",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"createdAtMillis\":1}|createdAtMillis:"
            + " must lie",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"createdAtMillis\":4000000000000}|createdAtMillis:"
            + " must lie",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"createdAtMillis\":1.5}|createdAtMillis:"
            + " must be a whole",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"createdAt\":1771900000000}|createdAt:"
            + " is in milliseconds: send seconds since 1970",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"ok\",\"createdAt\":1,\"createdAtMillis\":1}|createdAt:"
            + " give either",
        "{\"reviewId\":\"r\",\"itemId\":\"i\",\"userId\":\"u\",\"text\":\"La robe est très belle"
            + " mais je ne suis pas content de la taille\"}|text: is in 'fr'",
        "nonsense|body: "
      })
  void namesTheMemberThatIsWrong(String body, String message) {
    JsonNode answer = function.post("/reviews", body);
    assertThat(answer.path("statusCode").intValue()).isEqualTo(400);
    assertThat(answer.at("/headers/x-amzn-ErrorType").textValue())
        .isEqualTo("InvalidInputException");
    assertThat(TestFunction.parse(answer.path("body").textValue()).path("message").textValue())
        .startsWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/items/{itemId}/reviews/summary", "/items/{itemId}/similar-text"})
  void refusesAnItemIdThatNoKeyCanHold(String route) {
    JsonNode answer = function.get(route, "商".repeat(700), Map.of());
    assertThat(answer.path("statusCode").intValue()).isEqualTo(400);
    assertThat(answer.path("body").textValue()).contains("itemId: must have 1 to 256 characters");
  }

  @ParameterizedTest
  @CsvSource({"0", "261", "x", "-1", "99999999999"})
  void refusesWeeksOutOfRange(String weeks) {
    JsonNode answer =
        function.get("/items/{itemId}/reviews/summary", "sum", Map.of("weeks", weeks));
    assertThat(answer.path("statusCode").intValue()).isEqualTo(400);
    assertThat(answer.path("body").textValue()).contains("weeks: ");
  }

  @Test
  void takesTheShopFromThePathAndAsksForItWhereThereAreSeveral() {
    try (TestFunction two = new TestFunction("demo=demo,other=t-2")) {
      String body = review("r1", "p", "good").toString();
      assertThat(two.post("/reviews", body).path("statusCode").intValue()).isEqualTo(404);
      ObjectNode event =
          TestFunction.JSON
              .createObjectNode()
              .put("routeKey", "POST /shops/{shop}/reviews")
              .put("body", body);
      event.putObject("pathParameters").put("shop", "other");
      assertThat(two.event(event).path("statusCode").intValue()).isEqualTo(200);
      assertThat(two.stored()).contains("other#i#p").doesNotContain("demo#i#p");
      event.putObject("pathParameters").put("shop", "stranger");
      assertThat(two.event(event).path("statusCode").intValue()).isEqualTo(404);
    }
  }
}
