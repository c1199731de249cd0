package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.training.measure.ReportFiles;
import dev.cartwise.training.page.ReportJson;
import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.Cut;
import dev.cartwise.training.purchaseintent.report.asked.FusionStep;
import dev.cartwise.training.purchaseintent.report.asked.LearningPoint;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a training of purchase intent came to, as its trainer knows it; what follows from that is
 * worked out when it is written.
 *
 * @param title of what was trained, and how it was measured
 * @param generated whether the shop's shoppers are made up
 * @param test the examples that no contestant has seen
 * @param contestants what each said of the test part; the first is the new model
 * @param model the new model
 * @param calibration of its log odds
 * @param cuts how the test part is divided into groups
 * @param learningCurve the new model's kind, fitted on more and more examples; may be empty
 * @param fusion the new model's kind, fitted on more and more groups of features, behaviour first;
 *     may be empty
 */
public record PurchaseReport(
    String title,
    boolean generated,
    TestPart test,
    List<Contestant> contestants,
    ScoringModel model,
    Calibration calibration,
    List<Cut> cuts,
    List<LearningPoint> learningCurve,
    List<FusionStep> fusion) {

  /**
   * @throws IllegalArgumentException if there is no contestant, or something does not tell about
   *     each test example
   */
  public PurchaseReport {
    contestants = List.copyOf(contestants);
    cuts = List.copyOf(cuts);
    learningCurve = List.copyOf(learningCurve);
    fusion = List.copyOf(fusion);
    if (contestants.isEmpty()) {
      throw new IllegalArgumentException("a report is about a model: no contestant");
    }
    contestants.forEach(each -> test.check(each.name(), each.probabilities().length));
    cuts.forEach(each -> test.check(each.name(), each.groups().size()));
    fusion.forEach(each -> test.check(each.name(), each.probabilities().length));
  }

  /** The new model's answers. */
  Contestant chosen() {
    return contestants.get(0);
  }

  /** Writes {@code report.json} and {@code report.html} into a directory. */
  public void write(Path directory) throws IOException {
    Findings findings = Findings.of(this);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(ReportFiles.JSON), ReportJson.write(findings));
    Files.writeString(directory.resolve(ReportFiles.PAGE), new PurchasePage(findings).html());
  }
}
