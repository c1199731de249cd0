package dev.cartwise.artifactstore;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a freshly trained artifact becomes the champion or does not.
 *
 * <p>Against a champion it must be clearly better, that is with its whole interval above zero; or
 * not worse on average and trained on newer events. Where there are too few questions it must know
 * newer events and no fewer of them, so that a small shop stays fresh and a shrunken archive does
 * not take over. A shop's first artifact must not rank worse than popularity does.
 */
final class PromotionGate {

  /** With fewer questions an interval says nothing. */
  static final int MIN_QUESTIONS = 30;

  private static final String POPULARITY = "popularity";
  private static final long SEED = 20_261_125L;

  private PromotionGate() {}

  /**
   * Decides.
   *
   * @param champion the present champion, which the results are about; null if there is none
   */
  static PromotionDecision decide(
      Manifest challenger, @Nullable Manifest champion, GateResults results, long nowMillis) {
    boolean comparable = champion != null && results.champion().length > 0;
    if (results.questions() < MIN_QUESTIONS) {
      return tooFew(challenger, champion, results, nowMillis);
    }
    String other = comparable ? results.championVersion().orElse("") : POPULARITY;
    BootstrapInterval gain = gain(results, comparable ? results.champion() : results.popularity());
    boolean newer =
        champion == null
            || !comparable
            || challenger.trainingData().toMillis() > champion.trainingData().toMillis();
    boolean promoted = gain.low() > 0 || (gain.mean() >= 0 && newer);
    String trouble =
        results
            .championTrouble()
            .map(why -> "the champion could not be ranked (" + why + "); ")
            .orElse("");
    return new PromotionDecision(
        promoted,
        trouble + sentence(gain, results.questions(), other, newer),
        Optional.of(other),
        results.questions(),
        Optional.of(gain),
        nowMillis);
  }

  private static PromotionDecision tooFew(
      Manifest challenger, @Nullable Manifest champion, GateResults results, long nowMillis) {
    DataRange mine = challenger.trainingData();
    DataRange others = champion == null ? DataRange.NONE : champion.trainingData();
    boolean grown = mine.events() >= others.events();
    boolean newer = champion == null || mine.toMillis() > others.toMillis();
    String why =
        !grown
            ? "it knows " + mine.events() + " events where the champion knows " + others.events()
            : newer
                ? champion == null ? "there is no champion" : "it knows newer events"
                : "it knows no newer events than the champion";
    return new PromotionDecision(
        grown && newer,
        String.format(
            Locale.ROOT, "%d questions are too few to compare, and %s", results.questions(), why),
        Optional.empty(),
        results.questions(),
        Optional.empty(),
        nowMillis);
  }

  private static BootstrapInterval gain(GateResults results, int[] others) {
    double[] differences = GateResults.gains(results.challenger());
    double[] theirs = GateResults.gains(others);
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= theirs[i];
    }
    return BootstrapInterval.of(differences, SEED);
  }

  private static String sentence(
      BootstrapInterval gain, int questions, String other, boolean newer) {
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
        GateResults.METRIC,
        gain.mean(),
        gain.low(),
        gain.high(),
        questions);
  }
}
