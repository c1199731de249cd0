package dev.cartwise.training.imagetagging.network;

import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.network.HeadAdjustments.Parent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tunes {@link HeadAdjustments} on validation pictures: how much article types say of their
 * parents, and each head's temperature.
 */
public final class HeadCalibration {

  /** Much for the macro F1 and next to nothing for accuracy, on pictures that were left out. */
  private static final float RARE_HELP = 0.3f;

  private static final double STEP = 0.1;
  private static final int STEPS = 10;
  private static final float COLDEST = 0.3f;
  private static final float WARMER = 1.03f;
  private static final int TEMPERATURES = 80;

  private final LabelSpace labels;
  private final List<int[]> trained;

  /**
   * @param trained the labels of the training pictures
   */
  public HeadCalibration(LabelSpace labels, List<int[]> trained) {
    this.labels = labels;
    this.trained = trained;
  }

  /** By what the logits of each head are divided so that they fit some pictures best. */
  public float[] temperatures(TaggedSet pictures) {
    float[] temperatures = new float[labels.heads()];
    for (int head = 0; head < temperatures.length; head++) {
      temperatures[head] = bestTemperature(head, pictures);
    }
    return temperatures;
  }

  /**
   * The adjustments of heads that were fitted to pictures, so that their temperature is 1.
   *
   * @param pictures what the heads said of them before they were fitted
   */
  public HeadAdjustments tune(TaggedSet pictures) {
    float[] priors = logPriors();
    float[] temperatures = new float[labels.heads()];
    Arrays.fill(temperatures, 1);
    List<Parent> parents = new ArrayList<>();
    for (String name : List.of("subCategory", "masterCategory")) {
      int head = LabelTable.HEADS.indexOf(name);
      if (labels.size(head) > 0) {
        parents.add(bestShare(pictures, new Parent(head, 0, given(head)), priors, temperatures));
      }
    }
    return new HeadAdjustments(RARE_HELP, priors, parents, temperatures);
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

  private Parent bestShare(
      TaggedSet pictures, Parent parent, float[] priors, float[] temperatures) {
    Parent best = parent;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= STEPS; step++) {
      Parent tried = new Parent(parent.head(), (float) (step * STEP), parent.given());
      HeadAdjustments adjustments = new HeadAdjustments(0, priors, List.of(tried), temperatures);
      double loss =
          1 - accuracy(pictures, parent.head(), adjusted(pictures, parent.head(), adjustments));
      if (loss < least) {
        least = loss;
        best = tried;
      }
    }
    return best;
  }

  private float bestTemperature(int head, TaggedSet pictures) {
    float best = 1;
    double least = Double.POSITIVE_INFINITY;
    float tried = COLDEST;
    for (int step = 0; step < TEMPERATURES; step++) {
      double loss = loss(head, pictures, tried);
      if (loss < least) {
        least = loss;
        best = tried;
      }
      tried *= WARMER;
    }
    return best;
  }

  /** The summed cross-entropy of a head at a temperature; not a number without labels. */
  private double loss(int head, TaggedSet pictures, float temperature) {
    double loss = 0;
    int count = 0;
    for (int i = 0; i < pictures.size(); i++) {
      int place = pictures.places().get(i)[head];
      if (place >= 0) {
        float[] scaled = part(pictures.logits()[i], head);
        for (int k = 0; k < scaled.length; k++) {
          scaled[k] /= temperature;
        }
        loss -= HeadAdjustments.logSoftmax(scaled)[place];
        count++;
      }
    }
    return count == 0 ? Double.NaN : loss;
  }

  private float[][] adjusted(TaggedSet pictures, int head, HeadAdjustments adjustments) {
    float[][] rows = new float[pictures.size()][];
    for (int i = 0; i < rows.length; i++) {
      float[] row = pictures.logits()[i];
      rows[i] = adjustments.adjust(head, part(row, head), part(row, 0));
    }
    return rows;
  }

  private float[] part(float[] row, int head) {
    int from = labels.offset(head);
    return Arrays.copyOfRange(row, from, from + labels.size(head));
  }

  private static double accuracy(TaggedSet pictures, int head, float[][] rows) {
    int count = 0;
    int right = 0;
    for (int i = 0; i < rows.length; i++) {
      int place = pictures.places().get(i)[head];
      if (place >= 0) {
        count++;
        right += largest(rows[i]) == place ? 1 : 0;
      }
    }
    return (double) right / Math.max(1, count);
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
