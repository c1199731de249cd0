package dev.cartwise.updatefeatures;

import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.convergence.RowConvergence;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperRowStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.shopregistry.secret.SecretsManagerSecrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What the function works with in production, made of its settings. */
@Singleton
final class UpdateFeaturesWiring {

  /** As many connections as Java keeps open to one host. */
  private static final int ROWS_AT_ONCE = 5;

  /** What follows the prefix in the name of the secret. */
  private static final String ARCHIVE_KEY = "archive-key";

  private final UpdateFeaturesConfig config;

  UpdateFeaturesWiring(UpdateFeaturesConfig config) {
    this.config = config;
  }

  @Produces
  @Singleton
  EventArchive archive(S3Client s3) {
    Optional<Pseudonyms> set = config.archiveKey().map(Pseudonyms::withKey);
    Supplier<Pseudonyms> secret =
        new SecretPseudonyms(new SecretsManagerSecrets(), config.tablePrefix() + ARCHIVE_KEY);
    return new EventArchive(new S3ObjectStore(s3, config.bucket()), () -> set.orElseGet(secret));
  }

  @Produces
  @Singleton
  FeatureUpdater features(DynamoDbClient client) {
    FeatureTables tables = new FeatureTables(config.tablePrefix());
    Retention retention = new Retention(config.userFeaturesRetentionDays());
    return new FeatureUpdater(
        new RowConvergence<>(
            DynamoDbShopperRowStore.ofRecent(client, tables, Backoff.DEFAULT, retention),
            Backoff.DEFAULT),
        new RowConvergence<>(
            DynamoDbShopperRowStore.ofHoldings(client, tables, Backoff.DEFAULT, retention),
            Backoff.DEFAULT),
        new RowTasks(Executors.newFixedThreadPool(ROWS_AT_ONCE, UpdateFeaturesWiring::thread)));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "rows");
    thread.setDaemon(true);
    return thread;
  }

  @Produces
  @Singleton
  MetricLines metrics() {
    return MetricLines.ofFunction(InstantSource.system());
  }
}
