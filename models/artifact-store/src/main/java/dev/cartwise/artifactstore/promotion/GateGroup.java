package dev.cartwise.artifactstore.promotion;

import java.util.Arrays;

/**
 * Some of a gate's questions that are looked at by themselves, such as those of new shoppers.
 *
 * @param name what they have in common, in the words of a sentence: "new shoppers"
 * @param questions their places among all questions, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record GateGroup(String name, int[] questions) {

  /** The mean of a contestant's scores at these questions; NaN without any. */
  double mean(HeldOutScores contestant) {
    return Arrays.stream(questions)
        .mapToDouble(i -> contestant.scores()[i])
        .average()
        .orElse(Double.NaN);
  }

  /** What the artifact gains over its rival at these questions. */
  PairedInterval gain(GateResults results) {
    return PairedInterval.of(
        Arrays.stream(questions)
            .mapToDouble(
                i ->
                    results
                        .metric()
                        .gain(results.challenger().scores()[i], results.rival().scores()[i]))
            .toArray());
  }

  /** Tells whether each place is one of so many questions, and none comes twice. */
  boolean isAmong(int count) {
    int before = -1;
    for (int question : questions) {
      if (question <= before || question >= count) {
        return false;
      }
      before = question;
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GateGroup that
        && name.equals(that.name)
        && Arrays.equals(questions, that.questions);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(questions);
  }

  @Override
  public String toString() {
    return name + ": " + questions.length + " questions";
  }
}
