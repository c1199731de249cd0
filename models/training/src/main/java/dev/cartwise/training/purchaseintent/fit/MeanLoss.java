package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.training.purchaseintent.table.Examples;

/** What a model loses by an example on average; less is better. */
@FunctionalInterface
interface MeanLoss {

  /** Log loss in nats, of log odds. */
  MeanLoss LOGISTIC =
      mean(margin -> Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin))));

  /** Hinge loss, of the margin of a support vector machine. */
  MeanLoss HINGE = mean(margin -> Math.max(0, 1 - margin));

  /** The loss over some examples. */
  double of(ScoringModel model, Examples examples);

  /** The loss of one example by how far its score lies on the right side. */
  @FunctionalInterface
  interface OfMargin {
    double of(double margin);
  }

  private static MeanLoss mean(OfMargin loss) {
    return (model, examples) -> {
      double sum = 0;
      for (int i = 0; i < examples.size(); i++) {
        double score = model.logit(examples.rows()[i]);
        sum += loss.of(examples.labels()[i] ? score : -score);
      }
      return sum / examples.size();
    };
  }
}
