package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.LearningPoint;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import dev.cartwise.training.purchaseintent.report.fairness.CutFairness;
import dev.cartwise.training.purchaseintent.report.interval.ShopperDraws;
import java.util.List;

/**
 * What follows from the answers to the test part: the contents of {@code report.json}.
 *
 * @param title of what was trained, and how it was measured
 * @param generated whether the shop's shoppers are made up
 * @param examples of the test part
 * @param shoppers of the test part
 * @param positives how many examples were followed by a purchase
 * @param contestants their figures, the new model's first
 * @param curves of the new model
 * @param learningCurve the new model's kind on more and more examples
 * @param importance of the features, the highest first
 * @param partialDependence of the five most important features
 * @param fairness by cut
 * @param fusion what groups of features are worth
 */
record Findings(
    String title,
    boolean generated,
    int examples,
    int shoppers,
    int positives,
    List<ContestantFigures> contestants,
    Curves curves,
    List<LearningPoint> learningCurve,
    List<Importance> importance,
    List<Dependence> partialDependence,
    List<CutFairness> fairness,
    List<FusionGain> fusion) {
  private static final int SHOWN = 5;

  static Findings of(PurchaseReport report) {
    TestPart test = report.test();
    Contestant chosen = report.chosen();
    ShopperDraws draws = new ShopperDraws(test.shoppers());
    List<Importance> importance = Importance.of(report.model(), test);
    return new Findings(
        report.title(),
        report.generated(),
        test.size(),
        draws.shoppers(),
        test.positives(),
        report.contestants().stream()
            .map(each -> ContestantFigures.of(each, chosen, test, draws))
            .toList(),
        Curves.of(chosen, test.labels()),
        report.learningCurve(),
        importance,
        importance.stream()
            .limit(SHOWN)
            .map(each -> Dependence.of(each, report.model(), report.calibration(), test))
            .toList(),
        report.cuts().stream().map(cut -> CutFairness.of(cut, test, chosen)).toList(),
        FusionGain.of(report.fusion(), test, draws));
  }

  ContestantFigures chosen() {
    return contestants.get(0);
  }
}
