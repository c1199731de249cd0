package dev.cartwise.training.measure;

import java.util.List;

/** How well probabilities of pleased against displeased agree with labels. */
public final class BinaryFigures {
  private static final List<Boolean> SIDES = List.of(false, true);

  private final ClassTally<Boolean> decisions = new ClassTally<>();
  private final CalibrationTally calibration = new CalibrationTally();

  /** Counts one text; a probability of a half or more decides for pleased. */
  public void add(boolean positive, double probability) {
    boolean said = probability >= 0.5;
    decisions.add(positive, said);
    calibration.add(probability, positive);
  }

  public long texts() {
    return decisions.size();
  }

  /** The share of right decisions; not a number without texts, like every figure here. */
  public double accuracy() {
    return decisions.accuracy();
  }

  /** The mean over both classes; a class that is never said has precision 0. */
  public double precision() {
    return undefinedWhenEmpty((decisions.precision(false) + decisions.precision(true)) / 2);
  }

  /** The mean over both classes; a class without texts has recall 0. */
  public double recall() {
    return undefinedWhenEmpty((decisions.recall(false) + decisions.recall(true)) / 2);
  }

  /** The mean over both classes of the harmonic mean of precision and recall. */
  public double macroF1() {
    return undefinedWhenEmpty(decisions.macroF1(SIDES));
  }

  private double undefinedWhenEmpty(double value) {
    return texts() == 0 ? Double.NaN : value;
  }

  /**
   * The expected calibration error of the probability of pleased, over the whole range from 0 to 1:
   * too many pleased texts at one end do not make up for too few at the other.
   */
  public double calibrationError() {
    return calibration.error();
  }
}
