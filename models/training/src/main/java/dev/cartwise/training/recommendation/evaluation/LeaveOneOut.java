package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.data.PurchaseSequences;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.Gain;
import dev.cartwise.training.recommendation.metric.RankMetric;
import dev.cartwise.training.recommendation.trial.Division;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import dev.cartwise.training.recommendation.trial.Questions;
import dev.cartwise.training.recommendation.trial.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The protocol leave-one-out: a user's last item is the test, the one before validates.
 *
 * <p>Neither is a training target of the tuned fit, which is judged. At test time the validation
 * item belongs to the history, and the items of the history are taken out of the ranking of all
 * items. The refit learns from the validation items, too.
 */
final class LeaveOneOut implements Division {

  /** Hit rate and NDCG at the depths that are published. */
  static final List<RankMetric> METRICS =
      IntStream.of(5, 10, 20)
          .boxed()
          .flatMap(
              depth ->
                  Stream.of(
                      new RankMetric("hr@" + depth, Gain.HIT, depth),
                      new RankMetric("ndcg@" + depth, Gain.NDCG, depth)))
          .toList();

  private LeaveOneOut() {}

  static Trial trial(Path sequencesFile, @Nullable Path attributesFile) {
    PurchaseSequences data = PurchaseSequences.read(sequencesFile, attributesFile);
    return new Trial(
        "leave-one-out",
        data.items(),
        data.attributesOfItem(),
        ItemCategories.ofFirst(data.attributesOfItem(), data.attributeNames()),
        data.sequences(),
        new LeaveOneOut(),
        true,
        Questions.ofUsers(Split.lastItems(data.sequences())),
        METRICS);
  }

  @Override
  public Split tuning(List<int[]> sequences) {
    return Split.leaveOneOut(sequences);
  }

  @Override
  public List<int[]> learned(List<int[]> sequences) {
    return Split.withoutLast(sequences);
  }

  @Override
  public boolean judgesTuned() {
    return true;
  }
}
