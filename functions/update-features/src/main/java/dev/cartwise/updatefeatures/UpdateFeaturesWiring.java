package dev.cartwise.updatefeatures;

import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperRowStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the function works with in production, made of its settings. */
@Singleton
final class UpdateFeaturesWiring {

  private final UpdateFeaturesConfig config;

  UpdateFeaturesWiring(UpdateFeaturesConfig config) {
    this.config = config;
  }

  @Produces
  @Singleton
  EventArchive archive(S3Client s3) {
    String key =
        config
            .archiveKey()
            .orElseThrow(() -> new IllegalArgumentException("CARTWISE_ARCHIVE_KEY is not set"));
    return new EventArchive(new S3ObjectStore(s3, config.bucket()), Pseudonyms.withKey(key));
  }

  @Produces
  @Singleton
  FeatureUpdater features(DynamoDbClient client) {
    FeatureTables tables = new FeatureTables(config.tablePrefix());
    return new FeatureUpdater(
        new RowConvergence(
            new DynamoDbShopperRowStore(
                client, tables, Backoff.DEFAULT, new Retention(config.userFeaturesRetentionDays())),
            Backoff.DEFAULT));
  }

  @Produces
  @Singleton
  MetricLines metrics() {
    return new MetricLines(System.out, InstantSource.system());
  }
}
