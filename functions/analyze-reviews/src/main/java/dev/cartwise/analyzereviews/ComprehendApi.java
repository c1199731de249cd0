package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.analyzereviews.reader.LanguageCode;
import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.Deadline;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.text.DominantLanguage;
import dev.cartwise.reviewsentiment.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The operations of Amazon Comprehend that are answered here. */
final class ComprehendApi {

  static final String INVALID_REQUEST = "InvalidRequestException";

  private static final String INTERNAL = "InternalServerException";
  private static final String TEXT_TOO_LARGE = "TextSizeLimitExceededException";
  private static final String TARGET = "Comprehend_20171127.";
  private static final int MAX_TEXT_BYTES = 5_000;
  private static final int MAX_LANGUAGE_TEXT_BYTES = 100 << 10;
  private static final int MAX_BATCH = 25;

  private ComprehendApi() {}

  /**
   * Answers one operation.
   *
   * @param target the header {@code X-Amz-Target}
   * @param deadline when a batch ends; texts that were not begun by then are named as errors
   * @throws AwsException as Comprehend's service model names it
   */
  static String answer(String target, byte[] body, ReviewReader reader, Deadline deadline) {
    JsonMembers members = JsonMembers.parse(body, INVALID_REQUEST);
    ObjectNode answer =
        switch (target) {
          case TARGET + "DetectSentiment" -> detectSentiment(members, reader);
          case TARGET + "BatchDetectSentiment" -> batchDetectSentiment(members, reader, deadline);
          case TARGET + "DetectDominantLanguage" -> detectDominantLanguage(members);
          default ->
              throw new AwsException(
                  "UnknownOperationException",
                  400,
                  "X-Amz-Target: no operation '" + target + "' here");
        };
    return answer.toString();
  }

  private static ObjectNode detectSentiment(JsonMembers members, ReviewReader reader) {
    String text = members.requiredText("Text", 1, Integer.MAX_VALUE);
    Language language = language(members);
    if (bytes(text) > MAX_TEXT_BYTES) {
      throw new AwsException(TEXT_TOO_LARGE, 400, tooLarge("Text", text, MAX_TEXT_BYTES));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    put(answer, reader.sentiment(text, language));
    return answer;
  }

  private static ObjectNode batchDetectSentiment(
      JsonMembers members, ReviewReader reader, Deadline deadline) {
    List<String> texts = members.requiredTexts("TextList", 1, Integer.MAX_VALUE);
    Language language = language(members);
    if (texts.size() > MAX_BATCH) {
      throw new AwsException(
          "BatchSizeLimitExceededException",
          400,
          "TextList: may have at most " + MAX_BATCH + " texts but has " + texts.size());
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode results = answer.putArray("ResultList");
    ArrayNode errors = answer.putArray("ErrorList");
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String member = "TextList[" + i + "]";
      if (text.isEmpty()) {
        error(errors, i, INVALID_REQUEST, member + ": must have at least 1 character");
      } else if (bytes(text) > MAX_TEXT_BYTES) {
        error(errors, i, TEXT_TOO_LARGE, tooLarge(member, text, MAX_TEXT_BYTES));
      } else if (deadline.isPast()) {
        error(errors, i, INTERNAL, member + ": no time was left; send it again, with fewer others");
      } else {
        put(results.addObject().put("Index", i), reader.sentiment(text, language));
      }
    }
    return answer;
  }

  private static ObjectNode detectDominantLanguage(JsonMembers members) {
    String text = members.requiredText("Text", 1, Integer.MAX_VALUE);
    if (bytes(text) > MAX_LANGUAGE_TEXT_BYTES) {
      throw new AwsException(TEXT_TOO_LARGE, 400, tooLarge("Text", text, MAX_LANGUAGE_TEXT_BYTES));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode languages = answer.putArray("Languages");
    for (DominantLanguage.Guess guess : DominantLanguage.of(text)) {
      languages.addObject().put("LanguageCode", guess.code()).put("Score", (float) guess.score());
    }
    return answer;
  }

  private static Language language(JsonMembers members) {
    String code = members.requiredText("LanguageCode", 1, Integer.MAX_VALUE);
    if (LanguageCode.isKnownElsewhere(code)) {
      throw new AwsException(
          "UnsupportedLanguageException",
          400,
          "LanguageCode: '" + code + "' is not among " + LanguageCode.UNDERSTOOD);
    }
    return LanguageCode.language(code)
        .orElseThrow(() -> members.invalid("LanguageCode", "no language has this code"));
  }

  private static void put(ObjectNode answer, SentimentScores scores) {
    answer.put("Sentiment", scores.sentiment().name());
    answer
        .putObject("SentimentScore")
        .put("Positive", (float) scores.positive())
        .put("Negative", (float) scores.negative())
        .put("Neutral", (float) scores.neutral())
        .put("Mixed", (float) scores.mixed());
  }

  private static void error(ArrayNode errors, int index, String code, String message) {
    errors.addObject().put("Index", index).put("ErrorCode", code).put("ErrorMessage", message);
  }

  private static String tooLarge(String member, String text, int most) {
    return member + ": may have at most " + most + " bytes of UTF-8 but has " + bytes(text);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
