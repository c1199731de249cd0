package dev.cartwise.predictpurchase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.contract.FaultsContract;
import dev.cartwise.awsprotocol.contract.HttpCall;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.shopper.ShoppersReader;
import dev.cartwise.predictpurchase.request.PredictionRequestReader;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.contract.AccessContract;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest extends FaultsContract implements AccessContract {

  @TempDir static Path directory;
  private ArtifactStore store;

  @BeforeAll
  void promoteAModel() throws IOException {
    store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    MadeArtifact.ofShoppers("v1").promote(store, new ShopId("demo"), directory);
  }

  @Override
  public List<HttpCall> calls() {
    return List.of(HttpCall.post("/predictions/purchase", "{\"userId\":\"u\"}", ""));
  }

  @Override
  protected HttpApiResponse answer(ObjectNode event) {
    return answer(AccessGate.OPEN, event);
  }

  @Override
  public HttpApiResponse answer(AccessGate gate, ObjectNode event) {
    return function(gate, new KnownShoppers()).predictPurchase(HttpApiRequest.of(event));
  }

  @Override
  protected HttpApiResponse answerWhileStorageIsBusy(ObjectNode event) {
    ShoppersReader busy =
        shoppers -> {
          throw new UnreadException("user-features", shoppers.size(), null);
        };
    return function(AccessGate.OPEN, busy).predictPurchase(HttpApiRequest.of(event));
  }

  private PredictPurchaseFunction function(AccessGate gate, ShoppersReader shoppers) {
    return new PredictPurchaseFunction(
        gate,
        new PredictionRequestReader(NamedShops.of("demo=demo,other=other")),
        new IntentModels(
            new ChampionSource(
                store,
                new ArtifactCache(store, directory.resolve("cache")),
                1,
                System::currentTimeMillis)),
        new Predictor(shoppers, InstantSource.system()),
        new MetricLines(System.out, InstantSource.system()));
  }
}
