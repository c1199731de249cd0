package dev.cartwise.training.reviewsentiment.fit;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.reviewsentiment.SentimentScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well the four classes agree with labels that say pleased, displeased or neither. No label
 * tells NEUTRAL from MIXED, so either of them is right about a text that says neither. Each figure
 * is 0 to 1 and not a number where nothing was counted that it is about.
 */
public final class FourClassFigures {
  private static final int BINS = 15;

  private final Map<Label, Map<Sentiment, Double>> counts = new EnumMap<>(Label.class);
  private final List<Answer> answers = new ArrayList<>();

  /** What the author of a text said. */
  public enum Label {
    PLEASED,
    DISPLEASED,
    NEITHER;

    /** Returns the label of a target: 1 pleased, 0 displeased, 0.5 neither. */
    public static Label of(double target) {
      if (target == 0.5) {
        return NEITHER;
      }
      return target > 0.5 ? PLEASED : DISPLEASED;
    }

    private boolean isSaidBy(Sentiment sentiment) {
      return switch (this) {
        case PLEASED -> sentiment == Sentiment.POSITIVE;
        case DISPLEASED -> sentiment == Sentiment.NEGATIVE;
        case NEITHER -> sentiment == Sentiment.NEUTRAL || sentiment == Sentiment.MIXED;
      };
    }
  }

  private record Answer(double undecided, boolean isNeither, double count) {}

  /**
   * Counts one text.
   *
   * @param count how often, so that shares can be those of life
   */
  public void add(Label label, SentimentScores scores, double count) {
    counts
        .computeIfAbsent(label, each -> new EnumMap<>(Sentiment.class))
        .merge(scores.sentiment(), count, Double::sum);
    answers.add(new Answer(scores.neutral() + scores.mixed(), label == Label.NEITHER, count));
  }

  /** How often texts of a label were given a class. */
  public double count(Label label, Sentiment said) {
    return counts.getOrDefault(label, Map.of()).getOrDefault(said, 0.0);
  }

  /** The share of texts whose class their label allows. */
  public double accuracy() {
    double right = 0;
    for (Label label : Label.values()) {
      right += right(label);
    }
    return right / answers.stream().mapToDouble(Answer::count).sum();
  }

  /** The share of texts of a label whose class it allows. */
  public double recall(Label label) {
    return right(label) / texts(label);
  }

  /** The mean over the labels of the harmonic mean of precision and recall. */
  public double macroF1() {
    double sum = 0;
    for (Label label : Label.values()) {
      double said = 0;
      for (Label each : Label.values()) {
        said += saying(label, each);
      }
      sum += 2 * right(label) / (texts(label) + said);
    }
    return sum / Label.values().length;
  }

  /** The share of pairs in which a text that says neither is found less decided than another. */
  public double areaUnderCurve() {
    List<Answer> sorted = new ArrayList<>(answers);
    sorted.sort(Comparator.comparingDouble(Answer::undecided));
    double below = 0;
    double pairs = 0;
    double neither = 0;
    for (int from = 0, to; from < sorted.size(); from = to) {
      double tiedNeither = 0;
      double tiedOthers = 0;
      for (to = from;
          to < sorted.size() && sorted.get(to).undecided() == sorted.get(from).undecided();
          to++) {
        if (sorted.get(to).isNeither()) {
          tiedNeither += sorted.get(to).count();
        } else {
          tiedOthers += sorted.get(to).count();
        }
      }
      pairs += tiedNeither * (below + tiedOthers / 2);
      below += tiedOthers;
      neither += tiedNeither;
    }
    return pairs / (below * neither);
  }

  /** The expected calibration error, in {@value #BINS} bins, of the probability of neither. */
  public double calibrationError() {
    double[] stated = new double[BINS];
    double[] found = new double[BINS];
    for (Answer answer : answers) {
      int bin = Math.min(BINS - 1, (int) (answer.undecided() * BINS));
      stated[bin] += answer.count() * answer.undecided();
      found[bin] += answer.isNeither() ? answer.count() : 0;
    }
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(stated[bin] - found[bin]);
    }
    return sum / answers.stream().mapToDouble(Answer::count).sum();
  }

  private double right(Label label) {
    return saying(label, label);
  }

  /** How often texts of {@code label} were given a class that {@code said} allows. */
  private double saying(Label said, Label label) {
    double sum = 0;
    for (Sentiment sentiment : Sentiment.values()) {
      sum += said.isSaidBy(sentiment) ? count(label, sentiment) : 0;
    }
    return sum;
  }

  private double texts(Label label) {
    return counts.getOrDefault(label, Map.of()).values().stream().mapToDouble(c -> c).sum();
  }
}
