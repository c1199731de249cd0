package dev.cartwise.reviewsentiment.text.masking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the set of personal data, with what its README counts.
 *
 * @param text as somebody wrote it
 * @param spans the data in it
 */
record LabelledLine(String id, String text, List<Finding> spans) {

  private static final Map<String, String> MASKS = Map.of("IDENTITY", "ID");
  private static final List<String> OF_LETTERS = List.of("EMAIL", "ACCOUNT", "NAME");
  private static final List<String> FILES = List.of("hand.jsonl", "generated.jsonl");
  private static final String BY_HAND = "hand-";
  private static final int LAST_EARLIER = 448;

  static List<LabelledLine> all() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<LabelledLine> lines = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream in =
          LabelledLine.class.getResourceAsStream(
              "/dev/cartwise/reviewsentiment/personaldata/" + file)) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          lines.add(of(json.readTree(line)));
        }
      }
    }
    return lines;
  }

  /** Came later than the lines by which the rules were first mended. */
  boolean isLater() {
    return id.startsWith(BY_HAND)
        && Integer.parseInt(id.substring(BY_HAND.length())) > LAST_EARLIER;
  }

  private static LabelledLine of(JsonNode line) {
    String text = line.path("text").asText();
    List<Finding> spans = new ArrayList<>();
    for (JsonNode span : line.path("spans")) {
      String data = span.path("text").asText();
      int at = -1;
      for (int i = 0; i < span.path("occurrence").asInt(1); i++) {
        at = text.indexOf(data, at + 1);
      }
      String kind = span.path("kind").asText();
      spans.add(new Finding(MASKS.getOrDefault(kind, kind), at, at + data.length()));
    }
    return new LabelledLine(line.path("id").asText(), text, spans);
  }

  /** A mask of its kind overlaps the span, and none of what tells of the person is left. */
  boolean isFound(Finding span, List<Finding> masks) {
    boolean ofLetters = OF_LETTERS.contains(span.kind());
    return masks.stream().anyMatch(mask -> overlap(span, mask))
        && isCovered(span, masks, ofLetters);
  }

  private boolean isCovered(Finding span, List<Finding> masks, boolean ofLetters) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      int at = i;
      if ((Character.isDigit(c) || (ofLetters && Character.isLetter(c)))
          && masks.stream().noneMatch(mask -> mask.start() <= at && at < mask.end())) {
        return false;
      }
    }
    return true;
  }

  /** The mask overlaps a span of its kind and takes nothing beside it but signs and blanks. */
  boolean isRight(Finding mask) {
    return spans.stream()
        .filter(span -> overlap(span, mask))
        .anyMatch(
            span ->
                isEmpty(mask.start(), Math.max(mask.start(), span.start()))
                    && isEmpty(Math.min(mask.end(), span.end()), mask.end()));
  }

  private boolean isEmpty(int from, int to) {
    return text.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean overlap(Finding a, Finding b) {
    return a.kind().equals(b.kind()) && a.start() < b.end() && b.start() < a.end();
  }
}
