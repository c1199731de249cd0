package dev.cartwise.reviewsentiment.text.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recall and precision on the labelled lines, whose README says what counts. */
class PersonalDataFiguresTest {

  private static final double AIM = 0.97;

  private static final class Tally {
    private int spans;
    private int found;
    private int masks;
    private int right;

    private double recall() {
      return (double) found / spans;
    }

    private double precision() {
      return (double) right / masks;
    }
  }

  private static final TreeMap<String, Tally> BY_KIND = new TreeMap<>();
  private static final Tally ALL = new Tally();

  @BeforeAll
  static void maskEveryLine() throws IOException {
    for (LabelledLine line : LabelledLine.all()) {
      List<Finding> masks = PersonalData.find(line.text());
      for (Finding span : line.spans()) {
        int found = line.isFound(span, masks) ? 1 : 0;
        count(span.kind(), 1, found, 0, 0);
      }
      for (Finding mask : masks) {
        count(mask.kind(), 0, 0, 1, line.isRight(mask) ? 1 : 0);
      }
    }
  }

  private static void count(String kind, int spans, int found, int masks, int right) {
    for (Tally tally : List.of(ALL, BY_KIND.computeIfAbsent(kind, k -> new Tally()))) {
      tally.spans += spans;
      tally.found += found;
      tally.masks += masks;
      tally.right += right;
    }
  }

  @Test
  void findsNearlyAllAndLittleElse() {
    assertThat(ALL.spans).isEqualTo(529);
    assertThat(ALL.recall()).as("recall").isGreaterThanOrEqualTo(AIM);
    assertThat(ALL.precision()).as("precision").isGreaterThanOrEqualTo(AIM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PHONE", "EMAIL", "ID", "ACCOUNT", "ADDRESS", "NAME"})
  void findsNearlyAllOfEachKind(String kind) {
    Tally tally = BY_KIND.getOrDefault(kind, new Tally());
    assertThat(tally.recall()).as("recall of " + kind).isGreaterThanOrEqualTo(AIM);
    assertThat(tally.precision()).as("precision of " + kind).isGreaterThanOrEqualTo(AIM);
  }
}
