package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.BundledArtifact;
import dev.cartwise.artifactstore.serving.ChampionSource;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.serving.WarmStart;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemImageStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.deployed.DeployedRegistry;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import dev.cartwise.shopregistry.shop.CachedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import dev.cartwise.tagimages.photo.PhotoStore;
import dev.cartwise.tagimages.photo.S3PhotoStore;
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
final class TagImagesWiring {

  private final TagImagesConfig config;
  private final ShopDirectory shops;
  private final ItemImageStore rows;
  private final PhotoStore photos;
  private final ChampionSource champions;

  TagImagesWiring(TagImagesConfig config, DynamoDbClient tables, S3Client bucket) {
    this.config = config;
    this.shops = new CachedShops(new DynamoDbShopDirectory(tables, config.tablePrefix()));
    this.rows = new DynamoDbItemImageStore(tables, new FeatureTables(config.tablePrefix()));
    this.photos = new S3PhotoStore(bucket, config.bucket());
    ArtifactStore store =
        new ArtifactStore(new S3ObjectStore(bucket, config.bucket()))
            .trusting(ManifestTrust.in(config.trustedKeys().orElse(List.of())));
    this.champions =
        new ChampionSource(
            store,
            new ArtifactCache(store, config.cacheDir()),
            config.openChampions(),
            System::currentTimeMillis);
  }

  /** Begins what the first request would else wait for. */
  void prepare(@Observes StartupEvent start, ShopChampions<ImageTagger> taggers) {
    WarmStart.beginChampions(taggers, config.warmShops().orElse(List.of()));
  }

  @Produces
  @Singleton
  ShopChampions<ImageTagger> taggers() throws IOException {
    return ShopModels.taggers(champions, BundledArtifact.at(config.defaultArtifact()));
  }

  @Produces
  @Singleton
  PhotoTagging uploads(ShopChampions<ImageTagger> taggers) {
    return new PhotoTagging(
        shops, photos, taggers, rows, MetricLines.ofFunction(InstantSource.system()));
  }

  @Produces
  @Singleton
  Retagging retagging(ShopChampions<ImageTagger> taggers, PhotoTagging tagging) {
    return new Retagging(shops, taggers, rows, tagging);
  }

  @Produces
  @Singleton
  AccessGate gate(DynamoDbClient tables) {
    return new DeployedRegistry(tables, config.tablePrefix()).gate(config.auth());
  }

  @Produces
  @Singleton
  ImageRoutes routes(AccessGate gate, ShopChampions<ImageTagger> taggers) {
    return new ImageRoutes(
        gate,
        shops,
        new DetectLabelsReader(config.bucket()),
        new LabelDetection(photos),
        taggers,
        new LookAlikes(rows, ShopModels.galleries(champions), System::currentTimeMillis));
  }
}
