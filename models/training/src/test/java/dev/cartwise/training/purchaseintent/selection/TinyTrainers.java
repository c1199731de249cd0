package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.Arrays;
import java.util.List;

/** Trainers that need no library: a logistic regression, and one that learns nothing. */
public final class TinyTrainers {

  private TinyTrainers() {}

  /** Both, the useless one first. */
  public static List<ModelTrainer> all() {
    return List.of(new Indifferent(), new Descent());
  }

  private static Standardizer inputs(Examples train) {
    int features = train.features().size();
    float[] means = new float[features];
    float[] scales = new float[features];
    for (int i = 0; i < features; i++) {
      int feature = i;
      double[] values =
          Arrays.stream(train.rows())
              .mapToDouble(row -> row[feature])
              .filter(value -> !Double.isNaN(value))
              .toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      means[i] = (float) mean;
      scales[i] = variance > 0 ? (float) Math.sqrt(variance) : 1;
    }
    return new Standardizer(means, means, scales);
  }

  private record Indifferent() implements ModelTrainer {
    @Override
    public ModelKind kind() {
      return ModelKind.LINEAR_SVM;
    }

    @Override
    public boolean wantsExpanded() {
      return true;
    }

    @Override
    public ScoringModel fit(Examples train, Examples validation, long seed) {
      return new LinearModel(inputs(train), new double[train.features().size()], 0);
    }
  }

  private record Descent() implements ModelTrainer {
    @Override
    public ModelKind kind() {
      return ModelKind.LOGISTIC_REGRESSION;
    }

    @Override
    public boolean wantsExpanded() {
      return true;
    }

    @Override
    public ScoringModel fit(Examples train, Examples validation, long seed) {
      Standardizer inputs = inputs(train);
      double[] weights = new double[train.features().size()];
      double intercept = 0;
      for (int step = 0; step < 60; step++) {
        LinearModel model = new LinearModel(inputs, weights.clone(), intercept);
        double[] gradient = new double[weights.length];
        double offset = 0;
        for (int row = 0; row < train.size(); row++) {
          double[] values = inputs.apply(train.rows()[row]);
          double error =
              1 / (1 + Math.exp(-model.logit(train.rows()[row]))) - (train.labels()[row] ? 1 : 0);
          offset += error;
          for (int i = 0; i < weights.length; i++) {
            gradient[i] += error * values[i];
          }
        }
        intercept -= 2 * offset / train.size();
        for (int i = 0; i < weights.length; i++) {
          weights[i] -= 2 * gradient[i] / train.size() / Math.sqrt(weights.length);
        }
      }
      return new LinearModel(inputs, weights, intercept);
    }
  }
}
