package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.data.ClickSessions;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.Gain;
import dev.cartwise.training.recommendation.metric.RankMetric;
import dev.cartwise.training.recommendation.trial.Division;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import dev.cartwise.training.recommendation.trial.Questions;
import dev.cartwise.training.recommendation.trial.Trial;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The protocol next-click: the next click after a prefix, out of all items.
 *
 * <p>The validation part is carved from the training sessions; what it has tuned is then fitted on
 * all of them. Nothing is masked, since repeats are real clicks, and of a prefix only the last 50
 * clicks are read.
 *
 * @param seed draws the prefixes that validate
 */
record NextClick(long seed) implements Division {

  private static final int DEPTH = 20;
  private static final int PREFIX = 50;

  /** Recall and mean reciprocal rank at the depth that is published. */
  static final List<RankMetric> METRICS =
      List.of(
          new RankMetric("recall@" + DEPTH, Gain.HIT, DEPTH),
          new RankMetric("mrr@" + DEPTH, Gain.RECIPROCAL_RANK, DEPTH));

  static Trial trial(Path trainFile, Path testFile, long seed) {
    ClickSessions data = ClickSessions.read(trainFile, testFile);
    Questions whole = Questions.ofPrefixes(data.queries());
    return new Trial(
        "next-click",
        data.items(),
        new int[data.items().size()][0],
        ItemCategories.none(data.items().size()),
        data.sessions(),
        new NextClick(seed),
        false,
        whole.asking(whole.asked().stream().map(NextClick::lastClicks).toList()),
        METRICS);
  }

  private static Query lastClicks(Query query) {
    int[] history = query.history();
    return history.length <= PREFIX
        ? query
        : new Query(
            Arrays.copyOfRange(history, history.length - PREFIX, history.length), query.target());
  }

  @Override
  public Split tuning(List<int[]> sequences) {
    return Split.ofSessions(sequences, seed);
  }

  @Override
  public List<int[]> learned(List<int[]> sequences) {
    return sequences;
  }

  @Override
  public boolean judgesTuned() {
    return false;
  }
}
