package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.serving.WarmStart;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperFeaturesReader;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import dev.cartwise.recommenditems.request.RequestReader;
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
final class RecommendItemsWiring {

  /**
   * With five more for the tables, storage that is silent is told before the platform ends a call.
   */
  private static final Duration SILENCE = Duration.ofSeconds(4);

  /** A row that is read to open the connection to the tables. */
  private static final Shopper NOBODY = Shopper.session(new ShopId("nobody"), "nobody");

  private final RecommendItemsConfig config;
  private final DynamoDbClient client;
  private final FeatureTables tables;
  private final ObjectStore objects;
  private final ShopperFeaturesReader shoppers;

  RecommendItemsWiring(RecommendItemsConfig config, DynamoDbClient client, S3Client bucket) {
    this.config = config;
    this.client = client;
    this.tables = new FeatureTables(config.tablePrefix());
    this.objects = new S3ObjectStore(bucket, config.bucket()).readingWithin(SILENCE);
    this.shoppers = new DynamoDbShopperFeaturesReader(client, tables, Backoff.DEFAULT);
  }

  /** Begins what the first request would else wait for. */
  void prepare(@Observes StartupEvent start, ShopChampions<ServedCatalogue> catalogues) {
    WarmStart.beginChampions(catalogues, config.warmShops().orElse(List.of()));
    WarmStart.begin("onnx-runtime", OnnxModel::loadRuntime);
    WarmStart.begin("tables", () -> shoppers.read(NOBODY));
  }

  @Produces
  @Singleton
  AccessGate gate() {
    return new DeployedRegistry(client, config.tablePrefix()).gate(config.auth());
  }

  @Produces
  @Singleton
  ShopDirectory shops() {
    return new CachedShops(new DynamoDbShopDirectory(client, config.tablePrefix()));
  }

  @Produces
  @Singleton
  RequestReader reader(ShopDirectory shops) {
    return new RequestReader(shops);
  }

  @Produces
  @Singleton
  ShopChampions<ServedCatalogue> catalogues() {
    ArtifactStore store =
        new ArtifactStore(objects)
            .trusting(ManifestTrust.in(config.trustedKeys().orElse(List.of())));
    return ServedCatalogue.ofShops(
        new ChampionSource(
            store,
            new ArtifactCache(store, config.cacheDir()),
            config.openChampions(),
            System::currentTimeMillis),
        new UntrainedCatalogues(
            new DynamoDbItemAttributesStore(client, tables, Backoff.DEFAULT),
            config.cacheDir(),
            System::currentTimeMillis));
  }

  @Produces
  @Singleton
  Recommender recommender() {
    return new Recommender(
        shoppers,
        new ShopFilters(new DeclaredFilters(objects), System::currentTimeMillis),
        new FreshItems(
            new DynamoDbItemAttributesStore(client, tables, Backoff.DEFAULT),
            config.volatileColumns()));
  }

  @Produces
  @Singleton
  MetricLines metrics() {
    return MetricLines.ofFunction(InstantSource.system());
  }
}
