package dev.cartwise.training.recommendation.blend;

import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.neural.SequenceConfig;
import dev.cartwise.training.recommendation.neural.SequenceModel;

/**
 * How one sequence model was trained.
 *
 * @param config its settings
 * @param curve how it went
 */
record NeuralFit(SequenceConfig config, LearningCurve curve) {

  static NeuralFit of(SequenceModel model) {
    return new NeuralFit(model.config(), model.curve());
  }
}
