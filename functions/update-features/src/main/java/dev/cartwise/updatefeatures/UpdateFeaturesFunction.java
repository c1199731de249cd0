package dev.cartwise.updatefeatures;

import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperRowStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.updatefeatures.BatchLedger.Count;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Turns the stream of new interactions into shoppers' rows and the archive.
 *
 * <p>A batch may arrive any number of times, whole or in parts, and may be cut short anywhere: once
 * every record was applied to its end at least once, rows and archive hold each interaction once.
 */
@Startup
@Singleton
public final class UpdateFeaturesFunction {

  private final EventArchive archive;
  private final FeatureUpdater features;
  private final BatchMetrics metrics;

  @Inject
  UpdateFeaturesFunction(UpdateFeaturesConfig config, DynamoDbClient dynamoDb, S3Client s3) {
    this(
        new EventArchive(
            new S3ObjectStore(s3, config.bucket()),
            Pseudonyms.withKey(
                config
                    .archiveKey()
                    .orElseThrow(
                        () -> new IllegalArgumentException("CARTWISE_ARCHIVE_KEY is not set")))),
        new FeatureUpdater(
            new RowConvergence(
                new DynamoDbShopperRowStore(
                    dynamoDb, new FeatureTables(config.tablePrefix()), Backoff.DEFAULT),
                Backoff.DEFAULT)),
        new BatchMetrics(System.out, InstantSource.system()));
  }

  UpdateFeaturesFunction(EventArchive archive, FeatureUpdater features, BatchMetrics metrics) {
    this.archive = archive;
    this.features = features;
    this.metrics = metrics;
  }

  /** Applies a batch and tells which of its records must come again. */
  @Funq
  public StreamBatchResponse updateFeatures(StreamBatch batch) {
    BatchLedger ledger = new BatchLedger();
    List<StreamEvent> events = StreamBatchReader.read(batch, ledger);
    events.forEach(event -> ledger.count(event.interaction().shop(), Count.RECEIVED, 1));
    features.update(archive.store(events, ledger), ledger);
    metrics.write(ledger);
    return StreamBatchResponse.of(ledger.failed());
  }
}
