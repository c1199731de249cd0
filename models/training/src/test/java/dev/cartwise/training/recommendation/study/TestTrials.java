package dev.cartwise.training.recommendation.study;

import dev.cartwise.training.recommendation.data.ItemNumbers;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.Gain;
import dev.cartwise.training.recommendation.metric.RankMetric;
import dev.cartwise.training.recommendation.trial.Division;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import dev.cartwise.training.recommendation.trial.Questions;
import dev.cartwise.training.recommendation.trial.Trial;
import java.util.List;

/** Trials of two items, a hat and a shoe. */
final class TestTrials {

  private TestTrials() {}

  static Trial asking(List<Query> asked) {
    return new Trial(
        "test",
        ItemNumbers.of(List.of("hat", "shoe")),
        new int[2][0],
        ItemCategories.ofNames(List.of("hats", "shoes")),
        List.of(),
        new Division() {
          @Override
          public Split tuning(List<int[]> sequences) {
            return new Split(sequences, List.of());
          }

          @Override
          public List<int[]> learned(List<int[]> sequences) {
            return sequences;
          }

          @Override
          public boolean judgesTuned() {
            return true;
          }
        },
        true,
        Questions.ofUsers(asked),
        List.of(new RankMetric("hr@10", Gain.HIT, 10)));
  }
}
