package dev.cartwise.purchaseintent.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of models that can be chosen from. */
public enum ModelKind {
  LOGISTIC_REGRESSION("logistic-regression"),
  LINEAR_SVM("linear-svm"),
  DECISION_TREE("decision-tree"),
  GRADIENT_BOOSTED_TREES("gradient-boosted-trees"),
  NEURAL_NETWORK("neural-network");

  private final String kindName;

  ModelKind(String kindName) {
    this.kindName = kindName;
  }

  /** The kind of a name, if there is one. */
  public static Optional<ModelKind> find(String name) {
    return Arrays.stream(values()).filter(kind -> kind.kindName.equals(name)).findFirst();
  }

  /** Its name in answers, files and reports. */
  @Override
  public String toString() {
    return kindName;
  }
}
