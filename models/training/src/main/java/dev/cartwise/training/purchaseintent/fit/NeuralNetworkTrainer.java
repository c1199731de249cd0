package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.NetworkModel;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.neural.NetworkFit;
import dev.cartwise.training.purchaseintent.table.Examples;

/** A small network with two hidden layers, by PyTorch. */
final class NeuralNetworkTrainer implements ModelTrainer {

  @Override
  public ModelKind kind() {
    return ModelKind.NEURAL_NETWORK;
  }

  @Override
  public boolean wantsExpanded() {
    return true;
  }

  @Override
  public ScoringModel fit(Examples train, Examples validation, long seed) {
    Outcomes.of(train, validation);
    Standardizer inputs = StandardizerFit.of(train);
    return new NetworkModel(inputs, new NetworkFit(inputs, seed).fit(train, validation));
  }
}
