package dev.cartwise.analyzereviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComprehendApiTest {

  private static TestFunction function;

  @BeforeAll
  static void start() {
    function = new TestFunction("demo=demo");
  }

  @AfterAll
  static void stop() {
    function.close();
  }

  private static String text(String text, String language) {
    return TestFunction.JSON
        .createObjectNode()
        .put("Text", text)
        .put("LanguageCode", language)
        .toString();
  }

  private static void assertRefused(JsonNode answer, String error, String message) {
    assertThat(answer.path("statusCode").intValue()).isEqualTo(400);
    JsonNode body = TestFunction.parse(answer.path("body").textValue());
    assertThat(body.path("__type").textValue()).isEqualTo(error);
    assertThat(body.path("Message").textValue()).startsWith(message);
    assertThat(answer.at("/headers/Content-Type").textValue())
        .isEqualTo("application/x-amz-json-1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "zh,质量很好我很喜欢,POSITIVE",
    "zh-TW,質量很差物流太慢,NEGATIVE",
    "en,It broke and support is awful,NEGATIVE"
  })
  void detectsTheSentimentOfEveryUnderstoodLanguage(String code, String text, String sentiment) {
    JsonNode answer = TestFunction.body(function.comprehend("DetectSentiment", text(text, code)));
    assertThat(answer.path("Sentiment").textValue()).isEqualTo(sentiment);
    JsonNode scores = answer.path("SentimentScore");
    double sum = 0;
    for (String name : new String[] {"Positive", "Negative", "Neutral", "Mixed"}) {
      assertThat(scores.path(name).isNumber()).as(name).isTrue();
      sum += scores.path(name).doubleValue();
    }
    assertThat(sum).isBetween(0.999, 1.001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr", "de", "it", "pt", "ar", "hi", "ja", "ko"})
  void refusesOtherLanguagesOfTheServiceAsUnsupported(String code) {
    assertRefused(
        function.comprehend("DetectSentiment", text("bueno", code)),
        "UnsupportedLanguageException",
        "LanguageCode: '" + code + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Text\":\"x\",\"LanguageCode\":\"tlh\"}|LanguageCode: ",
        "{\"Text\":\"x\",\"LanguageCode\":\"EN\"}|LanguageCode: ",
        "{\"Text\":\"x\"}|LanguageCode: is required",
        "{\"LanguageCode\":\"en\"}|Text: is required",
        "{\"Text\":\"\",\"LanguageCode\":\"en\"}|Text: ",
        "{\"Text\":7,\"LanguageCode\":\"en\"}|Text: must be a text",
        "[]|body: ",
        "{\"Text\":|body: "
      })
  void namesTheMemberThatIsWrong(String body, String message) {
    assertRefused(function.comprehend("DetectSentiment", body), "InvalidRequestException", message);
  }

  @Test
  void takesFiveThousandBytesAndNoMore() {
    String largest = "好".repeat(1_666) + "ab";
    assertThat(
            function
                .comprehend("DetectSentiment", text(largest, "zh"))
                .path("statusCode")
                .intValue())
        .isEqualTo(200);
    assertRefused(
        function.comprehend("DetectSentiment", text(largest + "c", "zh")),
        "TextSizeLimitExceededException",
        "Text: may have at most 5000 bytes of UTF-8 but has 5001");
  }

  @Test
  void aBatchNamesTheDocumentsThatItHasNoTimeFor() {
    String body = "{\"LanguageCode\":\"en\",\"TextList\":[\"great\",\"awful\",\"fine\",\"bad\"]}";
    JsonNode answer;
    function.reader().whenRead(() -> function.wait(Duration.ofSeconds(11)));
    try {
      answer = TestFunction.body(function.comprehend("BatchDetectSentiment", body));
    } finally {
      function.reader().whenRead(() -> {});
    }

    assertThat(answer.path("ResultList").findValuesAsText("Index")).containsExactly("0", "1");
    assertThat(answer.path("ErrorList").findValuesAsText("Index")).containsExactly("2", "3");
    assertThat(answer.at("/ErrorList/0/ErrorCode").textValue())
        .isEqualTo("InternalServerException");
  }

  @Test
  void aBatchTellsGoodAndBadDocumentsApart() {
    String body =
        "{\"LanguageCode\":\"en\",\"TextList\":[\"great\",\"%s\",\"\",\"awful\"]}"
            .formatted("x".repeat(5_001));
    JsonNode answer = TestFunction.body(function.comprehend("BatchDetectSentiment", body));
    assertThat(answer.path("ResultList").findValuesAsText("Index")).containsExactly("0", "3");
    assertThat(answer.path("ResultList").findValuesAsText("Sentiment"))
        .containsExactly("POSITIVE", "NEGATIVE");
    assertThat(answer.path("ErrorList").findValuesAsText("Index")).containsExactly("1", "2");
    assertThat(answer.path("ErrorList").findValuesAsText("ErrorCode"))
        .containsExactly("TextSizeLimitExceededException", "InvalidRequestException");
    assertThat(answer.at("/ErrorList/0/ErrorMessage").textValue()).startsWith("TextList[1]: ");
  }

  @Test
  void aBatchHasAtMostTwentyFiveDocuments() {
    String twentyFive = String.join(",", Collections.nCopies(25, "\"ok\""));
    String form = "{\"LanguageCode\":\"en\",\"TextList\":[%s]}";
    JsonNode answer =
        TestFunction.body(function.comprehend("BatchDetectSentiment", form.formatted(twentyFive)));
    assertThat(answer.path("ResultList")).hasSize(25);
    assertThat(answer.path("ErrorList").isArray()).isTrue();
    assertRefused(
        function.comprehend("BatchDetectSentiment", form.formatted(twentyFive + ",\"ok\"")),
        "BatchSizeLimitExceededException",
        "TextList: ");
    assertRefused(
        function.comprehend("BatchDetectSentiment", form.formatted("")),
        "InvalidRequestException",
        "TextList: ");
    assertRefused(
        function.comprehend("BatchDetectSentiment", form.formatted("\"ok\",7")),
        "InvalidRequestException",
        "TextList[1]: must be a text");
  }

  @Test
  void namesTheLanguagesOfAText() {
    JsonNode answer =
        TestFunction.body(
            function.comprehend("DetectDominantLanguage", "{\"Text\":\"這件衣服質量很好，物流也快，會再來買\"}"));
    assertThat(answer.at("/Languages/0/LanguageCode").textValue()).isEqualTo("zh-TW");
    assertThat(answer.at("/Languages/0/Score").doubleValue()).isGreaterThan(0.9);
    assertRefused(
        function.comprehend(
            "DetectDominantLanguage", "{\"Text\":\"" + "a".repeat((100 << 10) + 1) + "\"}"),
        "TextSizeLimitExceededException",
        "Text: ");
  }

  @Test
  void refusesOperationsThatItDoesNotHave() {
    assertRefused(
        function.comprehend("DetectKeyPhrases", text("x", "en")),
        "UnknownOperationException",
        "X-Amz-Target: ");
  }
}
