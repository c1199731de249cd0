package dev.cartwise.training.reviewsentiment;

import dev.cartwise.reviewsentiment.model.NgramModel;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.token.HashedNgrams;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Fits the linear model over hashed n-grams: logistic regression by AdaGrad, one text a step. */
final class NgramTrainer {
  private static final float RATE = 0.2f;
  private static final int PASSES = 12;
  private static final float DECAY = 2e-7f;

  /** Two buckets share a weight. */
  static final int WEIGHTS = HashedNgrams.BUCKETS / 2;

  private NgramTrainer() {}

  static NgramModel train(List<LabeledText> texts, Language language, long seed) {
    int[][] buckets = new int[texts.size()][];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = weights(HashedNgrams.buckets(texts.get(i).text(), language));
    }
    float[] weights = new float[WEIGHTS];
    float[] squares = new float[WEIGHTS];
    float bias = 0;
    int[] order = new int[texts.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int pass = 0; pass < PASSES; pass++) {
      shuffle(order, random);
      for (int row : order) {
        int[] present = buckets[row];
        if (present.length == 0) {
          continue;
        }
        float scale = (float) (1 / Math.sqrt(present.length));
        float sum = 0;
        for (int bucket : present) {
          sum += weights[bucket];
        }
        LabeledText text = texts.get(row);
        float error = (float) (text.weight() * (sigmoid(bias + scale * sum) - text.target()));
        bias -= 0.02f * error;
        for (int bucket : present) {
          float gradient = error * scale + DECAY * weights[bucket];
          squares[bucket] += gradient * gradient;
          weights[bucket] -= RATE * gradient / (float) Math.sqrt(squares[bucket] + 1e-6f);
        }
      }
    }
    return NgramModel.of(language, bias, weights);
  }

  private static int[] weights(int[] buckets) {
    return Arrays.stream(buckets).map(bucket -> bucket & (WEIGHTS - 1)).toArray();
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
