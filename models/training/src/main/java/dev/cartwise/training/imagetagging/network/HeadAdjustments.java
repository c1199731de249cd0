package dev.cartwise.training.imagetagging.network;

import java.util.List;

/**
 * What is done to the heads' logits after training, tuned on validation pictures.
 *
 * <p>The logits of head 0, the article type, lose {@code priorStrength} times the log share that
 * each type has in the training pictures: rare types get a better chance. A head that article types
 * determine is mixed with what they say of it.
 *
 * @param priorStrength 0 leaves the article types as they are
 * @param logPriors the log share of each article type
 * @param parents how the heads after the first follow from the article type; none for one that does
 *     not
 * @param temperatures of each head, for the softmax at serving
 */
public record HeadAdjustments(
    float priorStrength, float[] logPriors, List<Parent> parents, float[] temperatures) {

  /** Keeps logarithms of what never occurs finite. */
  static final float LEAST = 1e-6f;

  /**
   * A head above the article type.
   *
   * @param head its number
   * @param share how much the article types count, 0 to 1; the head's own logits have the rest
   * @param given {@code float[articleTypes][labels]}: the share of each label among the training
   *     pictures of a type
   */
  public record Parent(int head, float share, float[][] given) {}

  public HeadAdjustments {
    parents = List.copyOf(parents);
  }

  /** The adjusted logits of a head from the logits of all heads, as the exported graph has them. */
  public float[] adjust(int head, float[] own, float[] article) {
    float[] adjusted = logSoftmax(own);
    if (head == 0) {
      for (int i = 0; i < adjusted.length; i++) {
        adjusted[i] -= priorStrength * logPriors[i];
      }
    }
    for (Parent parent : parents) {
      if (parent.head == head) {
        double[] summed = new double[own.length];
        float[] logs = logSoftmax(article);
        for (int type = 0; type < logs.length; type++) {
          double probability = Math.exp(logs[type]);
          for (int label = 0; label < summed.length; label++) {
            summed[label] += probability * parent.given[type][label];
          }
        }
        for (int label = 0; label < adjusted.length; label++) {
          adjusted[label] =
              (float)
                  ((1 - parent.share) * adjusted[label]
                      + parent.share * Math.log(summed[label] + LEAST));
        }
      }
    }
    return adjusted;
  }

  static float[] logSoftmax(float[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - most);
    }
    float[] logs = new float[logits.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) (logits[i] - most - Math.log(sum));
    }
    return logs;
  }
}
