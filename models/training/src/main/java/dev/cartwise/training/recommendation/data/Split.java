package dev.cartwise.training.recommendation.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a fit learns from and the questions that tune it.
 *
 * @param training sequences whose every transition is a training target
 * @param validation questions about items that are no training target
 */
public record Split(List<int[]> training, List<Query> validation) {

  private static final double VALIDATION_SHARE = 0.05;
  private static final int MAX_VALIDATION_SESSIONS = 6000;
  private static final int CUTS_PER_SESSION = 10;

  /**
   * The tuned fit of leave-one-out: the last item of each user is left for the test, the one before
   * is a validation question. Users with fewer than three items only train.
   */
  public static Split leaveOneOut(List<int[]> sequences) {
    List<int[]> training = new ArrayList<>();
    List<Query> validation = new ArrayList<>();
    for (int[] sequence : sequences) {
      int n = sequence.length;
      if (n < 3) {
        training.add(sequence);
        continue;
      }
      int[] history = Arrays.copyOf(sequence, n - 2);
      training.add(history);
      validation.add(new Query(history, sequence[n - 2]));
    }
    return new Split(training, validation);
  }

  /** The refit of leave-one-out: everything but the last item of each user trains. */
  public static List<int[]> withoutLast(List<int[]> sequences) {
    return sequences.stream()
        .map(
            sequence ->
                sequence.length < 3 ? sequence : Arrays.copyOf(sequence, sequence.length - 1))
        .toList();
  }

  /** The test questions of leave-one-out; the validation item belongs to the history. */
  public static List<Query> lastItems(List<int[]> sequences) {
    return sequences.stream()
        .filter(sequence -> sequence.length >= 3)
        .map(
            sequence ->
                new Query(
                    Arrays.copyOf(sequence, sequence.length - 1), sequence[sequence.length - 1]))
        .toList();
  }

  /**
   * Holds the last sessions of the file out, and asks for each click of them from the third on, of
   * a long session for some. Files are commonly in time order; where this one is not, its tail is
   * as good as any part.
   */
  public static Split ofSessions(List<int[]> sessions, long seed) {
    int held =
        (int) Math.min(MAX_VALIDATION_SESSIONS, Math.ceil(sessions.size() * VALIDATION_SHARE));
    int cut = Math.max(1, sessions.size() - held);
    Random random = new Random(seed);
    List<Query> validation = new ArrayList<>();
    for (int[] session : sessions.subList(cut, sessions.size())) {
      int first = session.length > 2 ? 2 : 1;
      List<Integer> cuts = new ArrayList<>(IntStream.range(first, session.length).boxed().toList());
      if (cuts.size() > CUTS_PER_SESSION) {
        Collections.shuffle(cuts, random);
      }
      for (int at : cuts.subList(0, Math.min(CUTS_PER_SESSION, cuts.size()))) {
        validation.add(new Query(Arrays.copyOf(session, at), session[at]));
      }
    }
    return new Split(sessions.subList(0, cut), validation);
  }

  /** Some of the questions, drawn without replacement; all of them if there are no more. */
  public static List<Query> sample(List<Query> queries, int count, long seed) {
    List<Query> shuffled = new ArrayList<>(queries);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
