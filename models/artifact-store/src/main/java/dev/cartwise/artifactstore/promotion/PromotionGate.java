package dev.cartwise.artifactstore.promotion;

import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a freshly trained artifact becomes the champion or does not.
 *
 * <p>Against a champion it must be clearly better, that is with its whole interval above zero; or
 * not worse on average and trained on newer examples. Where there are too few questions it must
 * know newer examples and no fewer of them, so that a small shop stays fresh and a shrunken archive
 * does not take over. A shop's first artifact must not do worse than the task's baseline. What is
 * better for all shoppers together is refused if it serves a large group of them clearly worse.
 */
final class PromotionGate {

  /** With fewer questions an interval says nothing. */
  static final int MIN_QUESTIONS = 30;

  private static final long SEED = 20_261_125L;

  private PromotionGate() {}

  /**
   * Decides.
   *
   * @param champion the present champion, which the results are about; null if there is none
   */
  static PromotionDecision decide(
      Manifest challenger, @Nullable Manifest champion, GateResults results, long nowMillis) {
    if (results.questions() < MIN_QUESTIONS) {
      return tooFew(challenger, champion, results, nowMillis);
    }
    HeldOutScores rival = results.rival();
    BootstrapInterval gain = gain(results, rival);
    boolean newer =
        champion == null
            || !results.isAgainstChampion()
            || challenger.trainingData().isNewerThan(champion.trainingData());
    boolean better = gain.low() > 0 || (gain.mean() >= 0 && newer);
    Optional<GroupLoss> loss = better ? GroupLoss.worst(results) : Optional.empty();
    String trouble =
        results
            .championTrouble()
            .map(why -> "the champion could not be ranked (" + why + "); ")
            .orElse("");
    String but = loss.map(each -> ", but " + each.sentence()).orElse("");
    return new PromotionDecision(
        better && loss.isEmpty(),
        trouble + sentence(gain, results, rival.name(), newer) + but,
        Optional.of(rival.name()),
        results.metric().name(),
        results.questions(),
        Optional.of(gain),
        nowMillis,
        "");
  }

  private static PromotionDecision tooFew(
      Manifest challenger, @Nullable Manifest champion, GateResults results, long nowMillis) {
    DataRange mine = challenger.trainingData();
    DataRange others = champion == null ? DataRange.NONE : champion.trainingData();
    boolean grown = mine.events() >= others.events();
    boolean newer = champion == null || mine.isNewerThan(others);
    String examples = challenger.task().examples();
    String why =
        !grown
            ? String.format(
                Locale.ROOT,
                "it knows %d %s where the champion knows %d",
                mine.events(),
                examples,
                others.events())
            : newer
                ? champion == null ? "there is no champion" : "it knows newer " + examples
                : "it knows no newer " + examples + " than the champion";
    return new PromotionDecision(
        grown && newer,
        String.format(
            Locale.ROOT, "%d questions are too few to compare, and %s", results.questions(), why),
        Optional.empty(),
        results.metric().name(),
        results.questions(),
        Optional.empty(),
        nowMillis,
        "");
  }

  private static BootstrapInterval gain(GateResults results, HeldOutScores rival) {
    double[] differences = new double[results.questions()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = results.metric().gain(results.challenger().scores()[i], rival.scores()[i]);
    }
    return BootstrapInterval.of(differences, SEED);
  }

  private static String sentence(
      BootstrapInterval gain, GateResults results, String other, boolean newer) {
    String verdict =
        gain.low() > 0
            ? "better than"
            : gain.high() < 0
                ? "worse than"
                : gain.mean() < 0
                    ? "not better than"
                    : newer ? "as good as, and newer than," : "not clearly better than";
    return String.format(
        Locale.ROOT,
        "%s %s: %s %+.4f [%+.4f, %+.4f] on %d questions",
        verdict,
        other,
        results.metric().name(),
        gain.mean(),
        gain.low(),
        gain.high(),
        results.questions());
  }
}
