package dev.cartwise.training.imagetagging.figures;

import dev.cartwise.training.measure.CalibrationTally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Counts of how a head did on labelled pictures. */
public final class HeadTally {

  private static final int TOP = 5;
  private static final int DRAWS = 200;
  private static final long SEED = 1;
  private static final String TOP_1 = "top1";
  private static final String MACRO_F1 = "macroF1";

  private final Answers answers = new Answers();
  private final CalibrationTally calibration = new CalibrationTally();
  private int amongTop;

  /**
   * Counts one picture.
   *
   * @param label what it is
   * @param ranking what the head says, most likely first
   * @param confidence the probability of the first, 0 to 1
   */
  public void add(String label, List<String> ranking, double confidence) {
    String first = ranking.get(0);
    answers.add(label, first);
    calibration.add(confidence, first.equals(label));
    amongTop += ranking.subList(0, Math.min(TOP, ranking.size())).contains(label) ? 1 : 0;
  }

  /** The figures of what was counted. */
  public HeadFigures figures() {
    LabelCounts counts = answers.counted();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(TOP_1, counts.accuracy());
    values.put("top5", (double) amongTop / answers.size());
    values.put(MACRO_F1, counts.macroF1(Band.ALL));
    values.put("ece", calibration.error());
    values.put("macroF1Head", counts.macroF1(Band.HEAD));
    values.put("macroF1Middle", counts.macroF1(Band.MIDDLE));
    values.put("macroF1Tail", counts.macroF1(Band.TAIL));
    return new HeadFigures(values, answers.size() == 0 ? Map.of() : intervals());
  }

  private Map<String, Interval> intervals() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] accuracy = new double[DRAWS];
    double[] macroF1 = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      LabelCounts counts = answers.drawn(random);
      accuracy[draw] = counts.accuracy();
      macroF1[draw] = counts.macroF1(Band.ALL);
    }
    return Map.of(TOP_1, Interval.of(accuracy), MACRO_F1, Interval.of(macroF1));
  }
}
