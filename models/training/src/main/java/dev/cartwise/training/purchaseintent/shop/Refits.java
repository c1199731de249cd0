package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.purchaseintent.features.FeatureDefinition;
import dev.cartwise.purchaseintent.features.FeatureGroup;
import dev.cartwise.purchaseintent.features.PurchaseFeatures;
import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.FusionStep;
import dev.cartwise.training.purchaseintent.report.asked.LearningPoint;
import dev.cartwise.training.purchaseintent.selection.FittedIntent;
import dev.cartwise.training.purchaseintent.selection.ModelChoice;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Models that learned from less, to tell in the report what the rest is worth.
 *
 * @param chosen fits the kind that was chosen
 * @param simple fits the baseline of how lately and how often: a logistic regression, if there is
 *     one to choose from
 */
record Refits(ModelTrainer chosen, ModelTrainer simple) {

  /** How lately and how often: what shops predicted purchases from before anything else. */
  private static final Set<String> RECENCY_FREQUENCY =
      Set.of("hoursSinceEvent", "viewsLastWeek", "hoursSincePurchase", "itemsBought");

  private static final List<Integer> TENTHS = List.of(1, 3, 10);

  static Refits of(List<ModelTrainer> trainers, ModelKind kind) {
    ModelTrainer chosen = trainer(trainers, kind).orElseThrow();
    return new Refits(chosen, trainer(trainers, ModelKind.LOGISTIC_REGRESSION).orElse(chosen));
  }

  private static Optional<ModelTrainer> trainer(List<ModelTrainer> trainers, ModelKind kind) {
    return trainers.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** The chosen kind after a tenth of the shoppers, three tenths and all of them. */
  List<LearningPoint> learningCurve(Examples training, Examples test) {
    int[] groups = training.groups();
    List<LearningPoint> curve = new ArrayList<>();
    for (int tenths : TENTHS) {
      int[] some =
          IntStream.range(0, training.size())
              .filter(row -> groups == null || groups[row] % 10 < tenths)
              .toArray();
      Examples part = training.subset(some);
      if (PurchaseIntentTraining.hasOutcomes(part)) {
        FittedIntent fitted = fit(chosen, part);
        PurchaseFigures figures =
            PurchaseFigures.of(said(fitted, test), test.labels(), fitted.threshold());
        curve.add(new LearningPoint(some.length, figures.logLoss(), figures.auc()));
      }
    }
    return curve;
  }

  /**
   * The chosen kind without photos and reviews, with either and with both; none if none is known.
   */
  List<FusionStep> fusion(Examples training, Examples test) {
    boolean images = knows(training, FeatureGroup.IMAGE);
    boolean reviews = knows(training, FeatureGroup.REVIEW);
    List<FusionStep> steps = new ArrayList<>();
    if (images || reviews) {
      steps.add(step("behaviour", training, test));
    }
    if (images) {
      steps.add(step("behaviour + images", training, test, FeatureGroup.IMAGE));
    }
    if (reviews) {
      steps.add(step("behaviour + reviews", training, test, FeatureGroup.REVIEW));
    }
    if (images && reviews) {
      steps.add(
          step(
              "behaviour + images + reviews",
              training,
              test,
              FeatureGroup.IMAGE,
              FeatureGroup.REVIEW));
    }
    return steps;
  }

  /** What follows from how lately and how often somebody did something. */
  Contestant recencyFrequency(Examples training, Examples test) {
    Columns columns = Columns.of(training.features(), RECENCY_FREQUENCY);
    FittedIntent fitted = fit(simple, columns.of(training));
    return new Contestant(
        "recency-frequency",
        Contestant.Role.BASELINE,
        said(fitted, columns.of(test)),
        fitted.threshold());
  }

  private FusionStep step(String name, Examples training, Examples test, FeatureGroup... more) {
    Set<FeatureGroup> groups = EnumSet.of(FeatureGroup.BEHAVIOUR, FeatureGroup.CATALOGUE);
    groups.addAll(List.of(more));
    Columns columns = Columns.of(training.features(), names(groups));
    return new FusionStep(name, said(fit(chosen, columns.of(training)), columns.of(test)));
  }

  private static Set<String> names(Set<FeatureGroup> groups) {
    return PurchaseFeatures.definitions().stream()
        .filter(each -> groups.contains(each.group()))
        .map(FeatureDefinition::name)
        .collect(Collectors.toSet());
  }

  /** Tells whether any example has a value in a column of the group. */
  private static boolean knows(Examples examples, FeatureGroup group) {
    Columns columns = Columns.of(examples.features(), names(Set.of(group)));
    return Arrays.stream(examples.rows())
        .map(columns::of)
        .anyMatch(row -> IntStream.range(0, row.length).anyMatch(i -> !Float.isNaN(row[i])));
  }

  private static FittedIntent fit(ModelTrainer trainer, Examples examples) {
    int[] all = IntStream.range(0, examples.size()).toArray();
    return ModelChoice.among(examples, all, List.of(trainer), PurchaseIntentTraining.SEED)
        .best()
        .intent();
  }

  private static double[] said(FittedIntent intent, Examples rows) {
    return Arrays.stream(rows.rows()).mapToDouble(intent::probability).toArray();
  }
}
