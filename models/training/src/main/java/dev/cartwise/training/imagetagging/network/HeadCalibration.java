package dev.cartwise.training.imagetagging.network;

import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.network.HeadAdjustments.Parent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tunes {@link HeadAdjustments} on validation pictures: how much article types say of their
 * parents, how much rare types are helped, and each head's temperature.
 */
public final class HeadCalibration {

  private static final double STEP = 0.1;
  private static final int STEPS = 10;
  private static final double HARMLESS = 0.002;
  private static final float COLDEST = 0.3f;
  private static final float WARMER = 1.03f;
  private static final int TEMPERATURES = 80;

  private final LabelSpace labels;
  private final List<int[]> trained;
  private final float[][] logits;
  private final List<int[]> places;

  /**
   * @param trained the labels of the training pictures
   * @param logits of the validation pictures, all heads in a row
   * @param places the labels of the validation pictures
   */
  public HeadCalibration(
      LabelSpace labels, List<int[]> trained, float[][] logits, List<int[]> places) {
    this.labels = labels;
    this.trained = trained;
    this.logits = logits;
    this.places = places;
  }

  /** The adjustments that validate best. */
  public HeadAdjustments tune() {
    float[] priors = logPriors();
    float[] temperatures = new float[labels.heads()];
    Arrays.fill(temperatures, 1);
    List<Parent> parents = new ArrayList<>();
    for (String name : List.of("subCategory", "masterCategory")) {
      int head = LabelTable.HEADS.indexOf(name);
      if (labels.size(head) > 0) {
        parents.add(bestShare(new Parent(head, 0, given(head)), priors, temperatures));
      }
    }
    HeadAdjustments adjusted =
        new HeadAdjustments(bestStrength(priors, temperatures), priors, parents, temperatures);
    for (int head = 0; head < temperatures.length; head++) {
      temperatures[head] = bestTemperature(head, adjusted);
    }
    return adjusted;
  }

  private float[] logPriors() {
    float[] counts = new float[labels.size(0)];
    for (int[] place : trained) {
      if (place[0] >= 0) {
        counts[place[0]]++;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (float) Math.log(Math.max(1, counts[i]) / Math.max(1, trained.size()));
    }
    return counts;
  }

  /** The share of each label of a head among the training pictures of each article type. */
  private float[][] given(int head) {
    float[][] given = new float[labels.size(0)][labels.size(head)];
    int[] counts = new int[given.length];
    for (int[] place : trained) {
      if (place[0] >= 0 && place[head] >= 0) {
        given[place[0]][place[head]]++;
        counts[place[0]]++;
      }
    }
    for (int type = 0; type < given.length; type++) {
      for (int label = 0; label < given[type].length; label++) {
        given[type][label] =
            counts[type] == 0 ? 1f / given[type].length : given[type][label] / counts[type];
      }
    }
    return given;
  }

  private Parent bestShare(Parent parent, float[] priors, float[] temperatures) {
    Parent best = parent;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= STEPS; step++) {
      Parent tried = new Parent(parent.head(), (float) (step * STEP), parent.given());
      HeadAdjustments adjustments = new HeadAdjustments(0, priors, List.of(tried), temperatures);
      double loss = 1 - accuracy(parent.head(), adjusted(parent.head(), adjustments));
      if (loss < least) {
        least = loss;
        best = tried;
      }
    }
    return best;
  }

  /** The strength with the best macro F1 among those that cost next to no accuracy. */
  private float bestStrength(float[] priors, float[] temperatures) {
    double mostAccurate = 0;
    double[] accuracy = new double[STEPS + 1];
    double[] macroF1 = new double[STEPS + 1];
    for (int step = 0; step <= STEPS; step++) {
      HeadAdjustments tried =
          new HeadAdjustments((float) (step * STEP), priors, List.of(), temperatures);
      float[][] rows = adjusted(0, tried);
      accuracy[step] = accuracy(0, rows);
      macroF1[step] = macroF1(rows);
      mostAccurate = Math.max(mostAccurate, accuracy[step]);
    }
    int best = 0;
    for (int step = 0; step <= STEPS; step++) {
      if (accuracy[step] >= mostAccurate - HARMLESS
          && (macroF1[step] > macroF1[best] || accuracy[best] < mostAccurate - HARMLESS)) {
        best = step;
      }
    }
    return (float) (best * STEP);
  }

  private float bestTemperature(int head, HeadAdjustments adjustments) {
    float[][] rows = adjusted(head, adjustments);
    float best = 1;
    double least = Double.POSITIVE_INFINITY;
    float tried = COLDEST;
    for (int step = 0; step < TEMPERATURES; step++) {
      double loss = 0;
      for (int i = 0; i < rows.length; i++) {
        int place = places.get(i)[head];
        if (place >= 0) {
          float[] scaled = rows[i].clone();
          for (int k = 0; k < scaled.length; k++) {
            scaled[k] /= tried;
          }
          loss -= HeadAdjustments.logSoftmax(scaled)[place];
        }
      }
      if (loss < least) {
        least = loss;
        best = tried;
      }
      tried *= WARMER;
    }
    return best;
  }

  private float[][] adjusted(int head, HeadAdjustments adjustments) {
    float[][] rows = new float[logits.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = adjustments.adjust(head, part(logits[i], head), part(logits[i], 0));
    }
    return rows;
  }

  private float[] part(float[] row, int head) {
    int from = labels.offset(head);
    return Arrays.copyOfRange(row, from, from + labels.size(head));
  }

  private double accuracy(int head, float[][] rows) {
    int count = 0;
    int right = 0;
    for (int i = 0; i < rows.length; i++) {
      int place = places.get(i)[head];
      if (place >= 0) {
        count++;
        right += largest(rows[i]) == place ? 1 : 0;
      }
    }
    return (double) right / Math.max(1, count);
  }

  private double macroF1(float[][] rows) {
    int[] actual = new int[labels.size(0)];
    int[] predicted = new int[actual.length];
    int[] hits = new int[actual.length];
    for (int i = 0; i < rows.length; i++) {
      int place = places.get(i)[0];
      if (place >= 0) {
        int first = largest(rows[i]);
        actual[place]++;
        predicted[first]++;
        hits[place] += first == place ? 1 : 0;
      }
    }
    double sum = 0;
    int present = 0;
    for (int label = 0; label < actual.length; label++) {
      if (actual[label] > 0) {
        present++;
        sum += 2.0 * hits[label] / (actual[label] + predicted[label]);
      }
    }
    return sum / Math.max(1, present);
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
