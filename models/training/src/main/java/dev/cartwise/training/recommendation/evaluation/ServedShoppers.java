package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.data.PurchaseSequences;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.data.Touches;
import dev.cartwise.training.recommendation.trial.Division;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import dev.cartwise.training.recommendation.trial.Questions;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The protocol next-item on users, as a shop serves them: asked is the last item that was new to a
 * user, by what the row held just before it, and nothing of the history is offered again.
 *
 * <p>Neither that item nor what came after it trains. The new item before it tunes, and the refit
 * that is judged learns from it, as a shop's own training does.
 */
final class ServedShoppers implements Division {

  /** A history of one touch can be asked, but nothing of it can be held out for tuning. */
  private static final int FIRST_ASKED = 1;

  ServedShoppers() {}

  static Trial trial(Path sequencesFile, @Nullable Path attributesFile) {
    PurchaseSequences data = PurchaseSequences.read(sequencesFile, attributesFile);
    List<int[]> before = new ArrayList<>();
    List<Query> asked = new ArrayList<>();
    for (int[] events : data.sequences()) {
      Touches touches = Touches.of(events);
      int last = touches.lastNew();
      if (last < FIRST_ASKED) {
        before.add(events);
        continue;
      }
      before.add(Arrays.copyOf(events, eventsBefore(touches, last)));
      asked.add(question(touches, last));
    }
    if (asked.isEmpty()) {
      throw new TrainingFailure(
          sequencesFile
              + " has no user with two different items, so nothing is measured as served");
    }
    return new Trial(
        "next-item, as served",
        data.items(),
        data.attributesOfItem(),
        ItemCategories.ofFirst(data.attributesOfItem(), data.attributeNames()),
        before,
        new ServedShoppers(),
        true,
        Questions.ofUsers(asked),
        LeaveOneOut.METRICS);
  }

  private static int eventsBefore(Touches touches, int touch) {
    return Arrays.stream(touches.events(), 0, touch).sum();
  }

  private static Query question(Touches touches, int touch) {
    return new Query(touches.servedBefore(touch), touches.items()[touch]);
  }

  @Override
  public Split tuning(List<int[]> sequences) {
    List<int[]> training = new ArrayList<>();
    List<Query> validation = new ArrayList<>();
    for (int[] events : sequences) {
      Touches touches = Touches.of(events);
      int last = touches.lastNew();
      if (last < FIRST_ASKED) {
        training.add(touches.items());
        continue;
      }
      training.add(Arrays.copyOf(touches.items(), last));
      validation.add(question(touches, last));
    }
    return new Split(training, validation);
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
