package dev.cartwise.artifactstore.promotion;

import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.promotion.PromotionGate.Ruling;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the gate decided as it did, in one sentence. */
final class GateSentence {

  private GateSentence() {}

  /** Where scores were compared. */
  static String of(
      Ruling ruling,
      PairedInterval gain,
      double margin,
      GateResults results,
      Freshness freshness,
      Manifest challenger,
      @Nullable Manifest champion) {
    String trouble =
        results
            .championTrouble()
            .map(why -> "the champion could not be ranked (" + why + "); ")
            .orElse("");
    String figures =
        String.format(
            Locale.ROOT,
            "%s %+.4f [%+.4f, %+.4f] on %d questions",
            results.metric().name(),
            gain.mean(),
            gain.low(),
            gain.high(),
            results.questions());
    if (ruling.rule() == PromotionRule.FEW_QUESTIONS) {
      return ofExamples(challenger, champion, results.questions()) + "; " + figures;
    }
    String tolerated =
        results.isAgainstChampion()
            ? String.format(Locale.ROOT, ", a loss of %.4f tolerated", margin)
            : "";
    return trouble
        + String.format(verdict(ruling, gain, freshness), results.rival().name())
        + ": "
        + figures
        + tolerated;
  }

  private static String verdict(Ruling ruling, PairedInterval gain, Freshness freshness) {
    return switch (ruling.rule()) {
      case BETTER -> "better than %s";
      case WORSE -> "worse than %s";
      case AS_GOOD -> "as good as, and newer than, %s";
      case OVERDUE -> "no worse on average than %s, which is far behind";
      case FIRST ->
          gain.low() > 0
              ? "better than %s"
              : ruling.passed() ? "not shown to be worse than %s" : "not as good as %s on average";
      default ->
          freshness.newer()
              ? "not shown to be as good as %s"
              : "not clearly better than %s, and not newer";
    };
  }

  /** Where scores tell too little, or nothing. */
  static String ofExamples(Manifest challenger, @Nullable Manifest champion, int questions) {
    String examples = challenger.task().examples();
    String why;
    if (champion == null) {
      why = "there is no champion";
    } else {
      Freshness freshness = Freshness.of(challenger.trainingData(), champion.trainingData());
      if (!freshness.grown()) {
        why =
            String.format(
                Locale.ROOT,
                "it knows %d %s where the champion knows %d",
                challenger.trainingData().events(),
                examples,
                champion.trainingData().events());
      } else if (freshness.newer()) {
        why = "it knows newer " + examples;
      } else {
        why = "it knows no newer " + examples + " than the champion";
      }
    }
    return String.format(
        Locale.ROOT, "%d questions are too few to compare, and %s", questions, why);
  }
}
