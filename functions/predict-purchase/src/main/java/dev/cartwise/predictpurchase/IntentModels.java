package dev.cartwise.predictpurchase;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.Fallback;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.serving.WarmStart;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.purchaseintent.artifact.OpenIntentModel;
import java.util.List;

/**
 * The champion of each shop. Nothing stands in for one: a number that nobody has learned would be
 * taken for a forecast.
 */
final class IntentModels {

  private final ShopChampions<OpenIntentModel> champions;

  IntentModels(ChampionSource source) {
    this.champions =
        new ShopChampions<>(
            source, Task.PURCHASE_INTENT, OpenIntentModel::openTried, Fallback.none());
  }

  /** Begins to open the models of the named shops and of those that were asked for last. */
  void prepare(List<String> named) {
    WarmStart.beginChampions(champions, named);
  }

  /**
   * Takes what serves the shop for one request.
   *
   * @throws AwsException ResourceNotFoundException if no model was promoted yet,
   *     ThrottlingException if the store of models is out of reach, InternalServerException if the
   *     champion cannot be used and no former one is open
   */
  ArtifactLease<OpenIntentModel> take(ShopId shop) {
    try {
      return champions
          .take(shop)
          .orElseThrow(
              () ->
                  AwsException.notFound(
                      "shop", "'" + shop + "' has no model of purchases yet; train one"));
    } catch (ArtifactException e) {
      if (e.problem() == Problem.UNREACHABLE) {
        throw AwsException.busy(e);
      }
      throw new AwsException(
          "InternalServerException", 500, Task.PURCHASE_INTENT + ": " + e.getMessage(), e);
    }
  }
}
