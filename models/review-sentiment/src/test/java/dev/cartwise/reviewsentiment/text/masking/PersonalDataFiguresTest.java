package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recall and precision on the labelled lines, whose README says what counts. */
class PersonalDataFiguresTest {

  private static final double AIM = 0.97;
  private static final String ALL = "all";

  private static final class Tally {
    private int spans;
    private int found;
    private int masks;
    private int right;

    private double recall() {
      return (double) found / spans;
    }

    private double precision() {
      return masks == 0 ? 1 : (double) right / masks;
    }
  }

  private static final Map<String, Tally> EARLIER = new HashMap<>();
  private static final Map<String, Tally> LATER = new HashMap<>();

  @BeforeAll
  static void maskEveryLine() throws IOException {
    for (LabelledLine line : LabelledLine.all()) {
      Map<String, Tally> tallies = line.isLater() ? LATER : EARLIER;
      List<Finding> masks = PersonalData.find(line.text());
      for (Finding span : line.spans()) {
        int found = line.isFound(span, masks) ? 1 : 0;
        count(tallies, span.kind(), 1, found, 0, 0);
      }
      for (Finding mask : masks) {
        count(tallies, mask.kind(), 0, 0, 1, line.isRight(mask) ? 1 : 0);
      }
    }
  }

  private static void count(
      Map<String, Tally> tallies, String kind, int spans, int found, int masks, int right) {
    for (String key : List.of(ALL, kind)) {
      Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
      tally.spans += spans;
      tally.found += found;
      tally.masks += masks;
      tally.right += right;
    }
  }

  @Test
  void countsEverySpan() {
    assertThat(EARLIER.getOrDefault(ALL, new Tally()).spans).isEqualTo(529);
    assertThat(LATER.getOrDefault(ALL, new Tally()).spans).isEqualTo(140);
  }

  @ParameterizedTest
  @ValueSource(strings = {ALL, "PHONE", "EMAIL", "ID", "ACCOUNT", "ADDRESS", "NAME"})
  void findsNearlyAllAndLittleElse(String kind) {
    check(EARLIER, kind, AIM, AIM);
  }

  @ParameterizedTest
  @CsvSource({
    "all, .97, .97",
    "PHONE, .97, .9",
    "EMAIL, .97, .97",
    "ID, .97, .97",
    "ACCOUNT, .97, .97",
    "ADDRESS, .95, .97",
    "NAME, .97, .97"
  })
  void findsNearlyAllOfLaterLines(String kind, double recall, double precision) {
    check(LATER, kind, recall, precision);
  }

  private static void check(
      Map<String, Tally> tallies, String kind, double recall, double precision) {
    Tally tally = tallies.getOrDefault(kind, new Tally());
    assertThat(tally.recall()).as("recall of " + kind).isGreaterThanOrEqualTo(recall);
    assertThat(tally.precision()).as("precision of " + kind).isGreaterThanOrEqualTo(precision);
  }
}
