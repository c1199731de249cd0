package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.data.ClickSessions;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.data.Touches;
import dev.cartwise.training.recommendation.trial.Division;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import dev.cartwise.training.recommendation.trial.Questions;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The protocol next-item on sessions, as a shop serves them: a run of clicks on one item is one
 * touch, a prefix is what the row would hold of it, and only next items count that are new to the
 * session. Nothing of a prefix is offered again.
 *
 * @param seed draws the prefixes that validate
 */
record ServedSessions(long seed) implements Division {

  static Trial trial(Path trainFile, Path testFile, long seed) {
    ClickSessions data = ClickSessions.read(trainFile, testFile);
    Questions all = Questions.ofPrefixes(data.queries());
    int[] fresh =
        IntStream.range(0, data.queries().size())
            .filter(i -> isNew(data.queries().get(i)))
            .toArray();
    if (fresh.length == 0) {
      throw new TrainingFailure(
          testFile
              + " asks for no item that is new to its prefix, so nothing is measured as served");
    }
    return new Trial(
        "next-item, as served",
        data.items(),
        new int[data.items().size()][0],
        ItemCategories.none(data.items().size()),
        data.sessions(),
        new ServedSessions(seed),
        true,
        new Questions(
            all.counted(),
            Arrays.stream(fresh).mapToObj(i -> served(data.queries().get(i))).toList(),
            all.shoppersOf(fresh)),
        NextClick.METRICS);
  }

  private static boolean isNew(Query query) {
    return Arrays.stream(query.history()).noneMatch(item -> item == query.target());
  }

  private static Query served(Query query) {
    Touches touches = Touches.of(query.history());
    return new Query(touches.servedBefore(touches.items().length), query.target());
  }

  @Override
  public Split tuning(List<int[]> sequences) {
    Split split = Split.ofSessions(sequences, seed);
    return new Split(
        learned(split.training()),
        split.validation().stream()
            .filter(ServedSessions::isNew)
            .map(ServedSessions::served)
            .toList());
  }

  @Override
  public List<int[]> learned(List<int[]> sequences) {
    return sequences.stream().map(events -> Touches.of(events).items()).toList();
  }

  @Override
  public boolean judgesTuned() {
    return false;
  }
}
