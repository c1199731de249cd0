package dev.cartwise.artifactstore.promotion;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What a group of held-out questions would lose if the challenger followed the champion. A loss
 * counts where the whole interval of the difference tells of one.
 *
 * @param group which
 * @param metric by what name it is measured
 * @param challenger the challenger's mean score at these questions
 * @param champion the champion's
 * @param share by which part of the champion's score the challenger is worse, 0.02 for 2 %
 */
record GroupLoss(GateGroup group, String metric, double challenger, double champion, double share) {

  /** Of a smaller group the means say little. */
  static final int MIN_QUESTIONS = 500;

  /** How much worse a group may be served by what is better for all together. */
  static final double TOLERATED_SHARE = 0.02;

  private static final double PERCENT = 100;

  /** The greatest loss that is not tolerated, empty if there is none or no champion was asked. */
  static Optional<GroupLoss> worst(GateResults results) {
    if (!results.isAgainstChampion()) {
      return Optional.empty();
    }
    return results.groups().stream()
        .filter(group -> group.questions().length >= MIN_QUESTIONS)
        .filter(group -> group.gain(results).high() < 0)
        .map(group -> of(group, results))
        .filter(loss -> loss.share > TOLERATED_SHARE)
        .max(Comparator.comparingDouble(GroupLoss::share));
  }

  private static GroupLoss of(GateGroup group, GateResults results) {
    double challenger = group.mean(results.challenger());
    double champion = group.mean(results.rival());
    double loss = -results.metric().gain(challenger, champion);
    double share = loss <= 0 ? 0 : loss / Math.abs(champion);
    return new GroupLoss(group, results.metric().name(), challenger, champion, share);
  }

  /** Why the challenger is refused. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "it serves %s worse: their %s would be %.4f where the champion has %.4f, %.1f %% worse on"
            + " %d questions, and %.0f %% are tolerated",
        group.name(),
        metric,
        challenger,
        champion,
        share * PERCENT,
        group.questions().length,
        TOLERATED_SHARE * PERCENT);
  }
}
