package dev.cartwise.predictpurchase;

import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperFeaturesReader;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.predictpurchase.request.PredictionRequestReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the function works with in production, made of its settings. */
@Singleton
final class PredictPurchaseWiring {

  /**
   * With five more for the tables, storage that is silent is told before the platform ends a call.
   */
  private static final Duration SILENCE = Duration.ofSeconds(4);

  private final PredictPurchaseConfig config;

  PredictPurchaseWiring(PredictPurchaseConfig config) {
    this.config = config;
  }

  @Produces
  @Singleton
  PredictionRequestReader reader() {
    return new PredictionRequestReader(ShopRegistry.parse(config.shops()));
  }

  @Produces
  @Singleton
  IntentModels models(S3Client bucket) {
    ArtifactStore store =
        new ArtifactStore(new S3ObjectStore(bucket, config.bucket()).readingWithin(SILENCE));
    return new IntentModels(
        new ChampionSource(
            store,
            new ArtifactCache(store, config.cacheDir()),
            config.openChampions(),
            System::currentTimeMillis));
  }

  @Produces
  @Singleton
  Predictor predictor(DynamoDbClient client) {
    return new Predictor(
        new DynamoDbShopperFeaturesReader(
            client, new FeatureTables(config.tablePrefix()), Backoff.DEFAULT),
        InstantSource.system());
  }

  @Produces
  @Singleton
  MetricLines metrics() {
    return new MetricLines(System.out, InstantSource.system());
  }
}
