package dev.cartwise.training.recommendation.gate;

import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.promotion.Ndcg;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * What one ranker answered to every question.
 *
 * @param name as reports call it
 * @param lists item ids of each answer, the best first, at most {@link
 *     dev.cartwise.artifactstore.promotion.Ndcg#DEPTH}
 * @param ranks rank of each right answer from 1, 0 where it is not in the list, {@code
 *     int[questions]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record GateAnswers(String name, List<List<String>> lists, int[] ranks) {

  /** What the answers are worth, by this name. */
  public HeldOutScores scores() {
    return new HeldOutScores(name, Ndcg.gains(ranks));
  }

  /** The same, but those of another ranker to the questions that a predicate names. */
  GateAnswers or(GateAnswers other, IntPredicate taken) {
    List<List<String>> chosen = new ArrayList<>(lists);
    int[] places = ranks.clone();
    for (int i = 0; i < places.length; i++) {
      if (taken.test(i)) {
        chosen.set(i, other.lists.get(i));
        places[i] = other.ranks[i];
      }
    }
    return new GateAnswers(name, chosen, places);
  }

  static GateAnswers of(
      String name, List<GateQuestion> questions, Function<GateQuestion, List<String>> ranker) {
    List<List<String>> lists = new ArrayList<>();
    int[] ranks = new int[questions.size()];
    for (int i = 0; i < ranks.length; i++) {
      List<String> list = ranker.apply(questions.get(i));
      ranks[i] = 1 + list.indexOf(questions.get(i).target());
      lists.add(list);
    }
    return new GateAnswers(name, lists, ranks);
  }
}
