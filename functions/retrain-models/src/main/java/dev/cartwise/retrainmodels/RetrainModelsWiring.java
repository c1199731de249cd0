package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.signing.ManifestTrust;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.retrainmodels.queue.SqsTrainingQueue;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.deployed.DeployedRegistry;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopPages;
import dev.cartwise.shopregistry.shop.CachedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** What the function works with in production, made of its settings. */
@Singleton
final class RetrainModelsWiring {

  private final RetrainModelsConfig config;
  private final InstantSource clock = InstantSource.system();

  RetrainModelsWiring(RetrainModelsConfig config) {
    this.config = config;
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
  InstantSource clock() {
    return clock;
  }

  @Produces
  @Singleton
  Retraining retraining(S3Client bucket) {
    S3ObjectStore objects = new S3ObjectStore(bucket, config.bucket());
    EmrServerlessClient jobs = jobs().build();
    return new Retraining(
        objects,
        new EmrServerlessTrainingJobs(jobs, config),
        new Promotion(
            new ArtifactStore(objects)
                .trusting(ManifestTrust.in(config.trustedKeys().orElse(List.of())))),
        clock);
  }

  @Produces
  @Singleton
  ScheduledTrainings scheduled(ShopDirectory shops, DynamoDbClient client, Retraining retraining) {
    return new ScheduledTrainings(
        shops,
        new DynamoDbShopPages(client, config.tablePrefix()),
        new SqsTrainingQueue(queue().build(), config.trainingsQueue()),
        retraining,
        config.trainingsAtOnce(),
        clock);
  }

  /** A client that gives up in time, as that of jobs does. */
  static SqsClientBuilder queue() {
    return SqsClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(Duration.ofSeconds(4)))
        .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(10)));
  }

  /** A client that does not wait for a silent service until the function's own time is up. */
  static EmrServerlessClientBuilder jobs() {
    return EmrServerlessClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(Duration.ofSeconds(4)))
        .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(10)));
  }

  @Produces
  @Singleton
  MetricLines metrics() {
    return MetricLines.ofFunction(clock);
  }
}
