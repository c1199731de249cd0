package dev.cartwise.predictpurchase;

import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.WarmStart;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperFeaturesReader;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.predictpurchase.request.PredictionRequestReader;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.deployed.DeployedRegistry;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import dev.cartwise.shopregistry.shop.CachedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the function works with in production, made of its settings. */
@Singleton
final class PredictPurchaseWiring {

  /**
   * With five more for the tables, storage that is silent is told before the platform ends a call.
   */
  private static final Duration SILENCE = Duration.ofSeconds(4);

  /** A row that is read to open the connection to the tables. */
  private static final Shopper NOBODY = Shopper.session(new ShopId("nobody"), "nobody");

  private final PredictPurchaseConfig config;
  private final DynamoDbShopperFeaturesReader shoppers;

  PredictPurchaseWiring(PredictPurchaseConfig config, DynamoDbClient client) {
    this.config = config;
    this.shoppers =
        new DynamoDbShopperFeaturesReader(
            client, new FeatureTables(config.tablePrefix()), Backoff.DEFAULT);
  }

  /** Begins what the first request would else wait for. */
  void prepare(@Observes StartupEvent start, IntentModels models) {
    models.prepare(config.warmShops().orElse(List.of()));
    WarmStart.begin("onnx-runtime", OnnxModel::loadRuntime);
    WarmStart.begin("tables", () -> shoppers.read(NOBODY));
  }

  @Produces
  @Singleton
  AccessGate gate(DynamoDbClient client) {
    return new DeployedRegistry(client, config.tablePrefix()).gate(config.auth());
  }

  @Produces
  @Singleton
  ShopDirectory shops(DynamoDbClient client) {
    return new CachedShops(new DynamoDbShopDirectory(client, config.tablePrefix()));
  }

  @Produces
  @Singleton
  PredictionRequestReader reader(ShopDirectory shops) {
    return new PredictionRequestReader(shops);
  }

  @Produces
  @Singleton
  IntentModels models(S3Client bucket) {
    ArtifactStore store =
        new ArtifactStore(new S3ObjectStore(bucket, config.bucket()).readingWithin(SILENCE))
            .trusting(ManifestTrust.in(config.trustedKeys().orElse(List.of())));
    return new IntentModels(
        new ChampionSource(
            store,
            new ArtifactCache(store, config.cacheDir()),
            config.openChampions(),
            System::currentTimeMillis));
  }

  @Produces
  @Singleton
  Predictor predictor() {
    return new Predictor(shoppers, InstantSource.system());
  }

  @Produces
  @Singleton
  MetricLines metrics() {
    return MetricLines.ofFunction(InstantSource.system());
  }
}
