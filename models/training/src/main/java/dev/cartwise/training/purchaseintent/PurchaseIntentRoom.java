package dev.cartwise.training.purchaseintent;

import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.purchaseintent.artifact.OpenIntentModel;
import dev.cartwise.training.run.TaskRoom;
import java.io.IOException;
import java.util.List;

/** The room of {@code purchase-intent}. */
public final class PurchaseIntentRoom implements TaskRoom {

  @Override
  public Class<?> train() {
    return TrainPurchaseIntentCommand.class;
  }

  @Override
  public List<Class<?>> evaluate() {
    return List.of(EvaluatePurchaseIntentCommand.class);
  }

  @Override
  public void check(LocalArtifact artifact) throws IOException {
    OpenIntentModel.openTried(artifact).close();
  }
}
