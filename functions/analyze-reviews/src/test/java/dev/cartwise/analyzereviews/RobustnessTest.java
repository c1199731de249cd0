package dev.cartwise.analyzereviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in is answered or refused, and no log tells what it was. */
class RobustnessTest {

  private static TestFunction function;

  @BeforeAll
  static void start() {
    function = new TestFunction("demo=demo");
  }

  @AfterAll
  static void stop() {
    function.close();
  }

  private static JsonNode bytes(String route, String target, byte[] body) {
    ObjectNode event = TestFunction.JSON.createObjectNode().put("routeKey", route);
    event.putObject("headers").put("x-amz-target", target);
    event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
    return function.event(event);
  }

  private static ObjectNode review(String text) {
    return TestFunction.JSON
        .createObjectNode()
        .put("reviewId", "r")
        .put("itemId", "fuzz")
        .put("userId", "u")
        .put("text", text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void randomBytesAreRefused(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] body = new byte[random.nextInt(200)];
      random.nextBytes(body);
      for (String route : List.of("POST /reviews", "POST /comprehend")) {
        JsonNode answer = bytes(route, "Comprehend_20171127.DetectSentiment", body);
        assertThat(answer.path("statusCode").intValue()).isEqualTo(400);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void randomTextIsReadOrRefused(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(300); j >= 0; j--) {
        text.append(
            (char) (random.nextBoolean() ? random.nextInt(0x10000) : 0x20 + random.nextInt(0x5F)));
      }
      JsonNode stored =
          function.post("/reviews", review(text.toString()).put("language", "zh").toString());
      assertThat(stored.path("statusCode").intValue()).isIn(200, 400);
      ObjectNode ask =
          TestFunction.JSON
              .createObjectNode()
              .put("Text", text.toString())
              .put("LanguageCode", "en");
      assertThat(
              function.comprehend("DetectSentiment", ask.toString()).path("statusCode").intValue())
          .isEqualTo(200);
    }
  }

  @Test
  void loneSurrogatesAndEndlessMarksAreRead() {
    for (String text :
        List.of("good \\uD83D quality", "\\uDE00\\uD83D good", "e" + "\u0301".repeat(2_400))) {
      String body = "{\"Text\":\"%s\",\"LanguageCode\":\"en\"}".formatted(text);
      assertThat(TestFunction.body(function.comprehend("DetectSentiment", body)).has("Sentiment"))
          .isTrue();
    }
    String marks = "good " + "\u0301".repeat(5_000);
    assertThat(function.post("/reviews", review(marks).toString()).path("statusCode").intValue())
        .isEqualTo(200);
    JsonNode lone =
        function.post(
            "/reviews",
            "{\"reviewId\":\"r\",\"itemId\":\"fuzz\",\"userId\":\"u\",\"text\":\"good \\uD83D!\"}");
    assertThat(TestFunction.body(lone).path("text").textValue()).isEqualTo("good !");
  }

  @Test
  void oddEventsAreRefusedByRoute() {
    assertThat(function.event(TestFunction.JSON.createObjectNode()).path("statusCode").intValue())
        .isEqualTo(404);
    assertThat(function.post("/nothing", "{}").path("statusCode").intValue()).isEqualTo(404);
    JsonNode notBase64 =
        function.event(
            TestFunction.JSON
                .createObjectNode()
                .put("routeKey", "POST /reviews")
                .put("body", "%")
                .put("isBase64Encoded", true));
    assertThat(notBase64.path("body").textValue()).contains("body: not base64");
  }

  @Test
  void noLogHoldsWhatAReviewSays() {
    List<String> lines = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            lines.add(record.getMessage() + " " + record.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(listener);
    try {
      String secret = "call 13812345678, jane@example.com";
      function.post("/reviews", review("good quality, " + secret).toString());
      function.post("/reviews", "{\"text\":\"" + secret + "\"");
      function.post("/reviews", review(secret).put("stars", 9).toString());
      function.comprehend("DetectSentiment", secret.getBytes(StandardCharsets.UTF_8));
      function.event(
          TestFunction.parse(
              """
              {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","NewImage":{
                "pk":{"S":"demo#0#attributes"},"sk":{"S":"p"},"schemaVersion":{"N":"1"},
                "properties":{"S":"call 13812345678, jane@example.com"}}}}]}
              """));
    } finally {
      root.removeHandler(listener);
    }
    assertThat(lines).as("the poison record is told").isNotEmpty();
    assertThat(lines + function.metrics()).doesNotContain("13812345678", "jane@");
  }
}
