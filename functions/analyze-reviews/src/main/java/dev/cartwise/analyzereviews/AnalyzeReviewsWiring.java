package dev.cartwise.analyzereviews;

import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.analyzereviews.reader.ReviewReaders;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.BundledArtifact;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.serving.WarmStart;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemTextStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbReviewStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.deployed.DeployedRegistry;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import dev.cartwise.shopregistry.shop.CachedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the function works with in production, made of its settings. */
@Singleton
final class AnalyzeReviewsWiring {

  private final AnalyzeReviewsConfig config;
  private final FeatureTables tables;
  private final MetricLines metrics = MetricLines.ofFunction(InstantSource.system());

  AnalyzeReviewsWiring(AnalyzeReviewsConfig config) {
    this.config = config;
    this.tables = new FeatureTables(config.tablePrefix());
  }

  /** Begins what the first request would else wait for. */
  void prepare(@Observes StartupEvent start, ShopChampions<ReviewReader> readers) {
    WarmStart.beginChampions(readers, config.warmShops().orElse(List.of()));
  }

  @Produces
  @Singleton
  ShopDirectory shops(DynamoDbClient client) {
    return new CachedShops(new DynamoDbShopDirectory(client, config.tablePrefix()));
  }

  @Produces
  @Singleton
  ShopChampions<ReviewReader> readers(S3Client bucket) throws IOException {
    ArtifactStore store =
        new ArtifactStore(new S3ObjectStore(bucket, config.bucket()))
            .trusting(ManifestTrust.in(config.trustedKeys().orElse(List.of())));
    return ReviewReaders.of(
        new ChampionSource(
            store,
            new ArtifactCache(store, config.cacheDir()),
            config.openChampions(),
            System::currentTimeMillis),
        BundledArtifact.at(config.defaultArtifact()));
  }

  @Produces
  @Singleton
  DynamoDbItemTextStore texts(DynamoDbClient client) {
    return new DynamoDbItemTextStore(client, tables, Backoff.DEFAULT);
  }

  @Produces
  @Singleton
  AccessGate gate(DynamoDbClient client) {
    return new DeployedRegistry(client, config.tablePrefix()).gate(config.auth());
  }

  @Produces
  @Singleton
  ReviewRoutes routes(
      AccessGate gate,
      ShopDirectory shops,
      ShopChampions<ReviewReader> readers,
      DynamoDbClient client,
      DynamoDbItemTextStore texts) {
    Retention retention = new Retention(config.reviewsRetentionDays());
    return new ReviewRoutes(
        gate,
        shops,
        readers,
        new Reviews(
            new DynamoDbReviewStore(
                client, tables, Backoff.DEFAULT, retention, InstantSource.system()),
            metrics,
            InstantSource.system(),
            retention),
        new SimilarTexts(texts, System::currentTimeMillis),
        metrics);
  }

  @Produces
  @Singleton
  ProductTexts productTexts(DynamoDbItemTextStore texts) {
    return new ProductTexts(texts, metrics);
  }
}
