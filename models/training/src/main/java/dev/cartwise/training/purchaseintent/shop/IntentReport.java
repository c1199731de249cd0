package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.purchaseintent.report.PurchaseReport;
import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.Contestant.Role;
import dev.cartwise.training.purchaseintent.report.asked.Cut;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import dev.cartwise.training.purchaseintent.selection.Candidate;
import dev.cartwise.training.purchaseintent.selection.FittedIntent;
import dev.cartwise.training.purchaseintent.selection.ModelChoice;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the report of a training is made of.
 *
 * @param shop whose training it is
 * @param generated whether its shoppers are made up
 * @param choice the models of all kinds, the chosen one first
 * @param training what they learned from
 * @param test what they are judged by
 * @param shoppers the numbers of the shoppers of the test
 * @param refits models of the chosen kind that learned from less
 */
@SuppressWarnings("ArrayRecordComponent")
record IntentReport(
    ShopId shop,
    boolean generated,
    ModelChoice choice,
    Examples training,
    Examples test,
    int[] shoppers,
    Refits refits) {

  /** What the chosen model says of the test, calibrated. */
  double[] chosen() {
    return probabilities(choice.best().intent());
  }

  /** What who knows nothing but the share of purchases in training says. */
  double[] baseRate() {
    double[] said = new double[test.size()];
    Arrays.fill(said, TrainedHead.baseRate(training));
    return said;
  }

  /**
   * Writes the report.
   *
   * @param champion what the champion is called
   * @param ofChampion what it said of the test, if it could be asked
   * @param cuts how the test is divided into groups
   */
  void write(String champion, Optional<double[]> ofChampion, List<Cut> cuts, Path directory)
      throws IOException {
    new PurchaseReport(
            "Purchase intent of " + shop,
            generated,
            new TestPart(test.features(), test.rows(), test.labels(), shoppers),
            contestants(champion, ofChampion),
            choice.best().intent().model(),
            choice.best().intent().calibration(),
            cuts,
            refits.learningCurve(training, test),
            refits.fusion(training, test))
        .write(directory);
  }

  private List<Contestant> contestants(String champion, Optional<double[]> ofChampion) {
    List<Contestant> contestants = new ArrayList<>();
    for (Candidate candidate : choice.candidates()) {
      FittedIntent intent = candidate.intent();
      contestants.add(
          new Contestant(
              intent.kind().toString(), Role.MODEL, probabilities(intent), intent.threshold()));
    }
    double threshold = choice.best().intent().threshold();
    ofChampion.ifPresent(
        said -> contestants.add(new Contestant(champion, Role.CHAMPION, said, threshold)));
    contestants.add(new Contestant("base-rate", Role.BASELINE, baseRate(), threshold));
    contestants.add(refits.recencyFrequency(training, test));
    return contestants;
  }

  private double[] probabilities(FittedIntent intent) {
    return Arrays.stream(test.rows()).mapToDouble(intent::probability).toArray();
  }
}
