package dev.cartwise.training.imagetagging;

import dev.cartwise.training.measure.CalibrationTally;
import dev.cartwise.training.measure.ClassTally;
import java.util.List;

/** Counts of how a head did on labelled pictures. */
final class HeadTally {

  private static final int TOP = 5;

  private final ClassTally<String> firsts = new ClassTally<>();
  private final CalibrationTally calibration = new CalibrationTally();
  private int amongTop;

  /**
   * Counts one picture.
   *
   * @param label what it is
   * @param ranking what the head says, most likely first
   * @param confidence the probability of the first, 0 to 1
   */
  void add(String label, List<String> ranking, double confidence) {
    String first = ranking.get(0);
    firsts.add(label, first);
    calibration.add(confidence, first.equals(label));
    amongTop += ranking.subList(0, Math.min(TOP, ranking.size())).contains(label) ? 1 : 0;
  }

  /** The figures, if anything was counted. */
  HeadFigures figures() {
    if (firsts.size() == 0) {
      return HeadFigures.UNDEFINED;
    }
    return new HeadFigures(
        firsts.accuracy(),
        (double) amongTop / firsts.size(),
        firsts.macroF1(firsts.occurring()),
        calibration.error());
  }
}
