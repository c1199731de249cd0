package dev.cartwise.imagetagging;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.inference.TensorSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How one output of the network becomes a ranking of labels.
 *
 * @param head the question with its labels
 * @param output the output's name in the graph, {@code float[1][labels]}
 * @param activation what the output's numbers are
 * @param temperature logits are divided by it before the softmax; above 1 makes the head less sure
 */
record HeadSpec(Head head, String output, Activation activation, float temperature) {

  private static final float LEAST = 1e-12f;

  /** What the numbers of an output are. */
  enum Activation {
    LOGITS,
    SOFTMAX
  }

  static HeadSpec read(JsonPart json, Head head) throws ArtifactException {
    return new HeadSpec(
        head,
        json.text("output"),
        json.oneOf("activation", Activation.class),
        json.has("temperature") ? json.positive("temperature") : 1);
  }

  TensorSpec tensor() {
    return TensorSpec.floats(output, 1, head.labels().size());
  }

  /**
   * Ranks the labels by their mean probability.
   *
   * @param looks the output's numbers for each look at the picture, at least one
   */
  HeadTags rank(List<float[]> looks) {
    float[] confidence = probabilities(looks.get(0));
    for (float[] look : looks.subList(1, looks.size())) {
      float[] more = probabilities(look);
      for (int i = 0; i < confidence.length; i++) {
        confidence[i] += more[i];
      }
    }
    for (int i = 0; i < confidence.length; i++) {
      confidence[i] /= looks.size();
    }
    List<ScoredLabel> ranking = new ArrayList<>(confidence.length);
    for (int i = 0; i < confidence.length; i++) {
      ranking.add(new ScoredLabel(head.labels().get(i), confidence[i]));
    }
    ranking.sort((one, other) -> Double.compare(other.confidence(), one.confidence()));
    return new HeadTags(head.name(), ranking);
  }

  private float[] probabilities(float[] values) {
    double[] powers = new double[values.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      double logit =
          activation == Activation.LOGITS ? values[i] : Math.log(Math.max(LEAST, values[i]));
      powers[i] = logit / temperature;
      most = Math.max(most, powers[i]);
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.exp(powers[i] - most);
    }
    double sum = Arrays.stream(powers).sum();
    float[] confidence = new float[values.length];
    for (int i = 0; i < powers.length; i++) {
      confidence[i] = (float) (powers[i] / sum);
    }
    return confidence;
  }
}
