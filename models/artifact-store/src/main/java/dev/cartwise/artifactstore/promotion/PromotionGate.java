package dev.cartwise.artifactstore.promotion;

import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a freshly trained artifact becomes the champion or does not.
 *
 * <p>Against a champion it passes if it is shown to be better, with the whole interval of its gain
 * above 0 ({@link PromotionRule#BETTER}); or knows newer examples and is shown to lose less than
 * its task tolerates ({@link PromotionRule#AS_GOOD}). A champion that is far behind gives way to
 * what is no worse on average ({@link PromotionRule#OVERDUE}). With fewer than {@link
 * #MIN_QUESTIONS} questions only a clear difference counts; else the artifact must know newer
 * examples and no fewer of them ({@link PromotionRule#FEW_QUESTIONS}), so that a small shop stays
 * fresh and a shrunken archive does not take over. A shop's first artifact must not do worse than
 * the task's baseline. What is good enough for all together is refused if it is shown to serve a
 * large group of them worse.
 *
 * <p>How often each of them errs is written down in docs/decisions/0008.
 */
final class PromotionGate {

  /** From so many on, what is half as good as the champion is no worse on average once in 20. */
  static final int MIN_QUESTIONS = 100;

  private PromotionGate() {}

  /**
   * Decides.
   *
   * @param champion the present champion, which the results are about; null if there is none
   */
  static PromotionDecision decide(
      Manifest challenger, @Nullable Manifest champion, GateResults results, long nowMillis) {
    Freshness freshness =
        Freshness.of(
            challenger.trainingData(), champion == null ? DataRange.NONE : champion.trainingData());
    if (results.questions() == 0) {
      return new PromotionDecision(
          (champion == null || freshness.newer()) && freshness.grown(),
          GateSentence.ofExamples(challenger, champion, results.questions()),
          PromotionRule.FEW_QUESTIONS,
          Optional.empty(),
          results.metric().name(),
          0,
          Optional.empty(),
          0,
          nowMillis,
          "");
    }
    PairedInterval gain = results.gain();
    double margin = challenger.task().toleratedLoss() * Math.abs(results.rival().mean());
    Ruling ruling =
        results.isAgainstChampion()
            ? againstChampion(gain, margin, results.questions(), freshness)
            : againstBaseline(gain, results.questions());
    Optional<GroupLoss> loss = ruling.passed() ? GroupLoss.worst(results) : Optional.empty();
    return new PromotionDecision(
        ruling.passed() && loss.isEmpty(),
        GateSentence.of(ruling, gain, margin, results, freshness, challenger, champion)
            + loss.map(each -> ", but " + each.sentence()).orElse(""),
        loss.isPresent() ? PromotionRule.GROUP : ruling.rule(),
        Optional.of(results.rival().name()),
        results.metric().name(),
        results.questions(),
        Optional.of(gain),
        results.isAgainstChampion() ? margin : 0,
        nowMillis,
        "");
  }

  private static Ruling againstChampion(
      PairedInterval gain, double margin, int questions, Freshness freshness) {
    if (gain.low() > 0) {
      return new Ruling(PromotionRule.BETTER, true);
    }
    if (gain.high() < 0) {
      return new Ruling(PromotionRule.WORSE, false);
    }
    if (questions < MIN_QUESTIONS) {
      return new Ruling(PromotionRule.FEW_QUESTIONS, freshness.newer() && freshness.grown());
    }
    if (freshness.newer() && gain.low() > -margin) {
      return new Ruling(PromotionRule.AS_GOOD, true);
    }
    if (freshness.farAhead() && gain.mean() >= 0) {
      return new Ruling(PromotionRule.OVERDUE, true);
    }
    return new Ruling(PromotionRule.UNDECIDED, false);
  }

  private static Ruling againstBaseline(PairedInterval gain, int questions) {
    if (gain.high() < 0) {
      return new Ruling(PromotionRule.WORSE, false);
    }
    return new Ruling(PromotionRule.FIRST, gain.mean() >= 0 || questions < MIN_QUESTIONS);
  }

  /** A rule, and whether the artifact passed by it. */
  record Ruling(PromotionRule rule, boolean passed) {}
}
