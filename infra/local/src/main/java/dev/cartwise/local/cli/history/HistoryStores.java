package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbVersionedTable;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.dynamodb.VersionedTable;
import dev.cartwise.history.bucket.S3HistoryBucket;
import dev.cartwise.history.importing.ImportTarget;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Tables and bucket of a system, open as long as a command works on them.
 *
 * @param tables a client that acts for the operator
 * @param shoppers the table of shoppers among them
 * @param prefix leads the names of the tables
 * @param objects a client that acts for the operator
 * @param bucket the name of the bucket
 * @param archiveKey hashes shoppers in the archive
 * @param retentionDays how many days shoppers' rows are kept, 0 for good
 * @param imports where imports that are broken off leave what they have
 */
record HistoryStores(
    DynamoDbClient tables,
    VersionedTable shoppers,
    String prefix,
    S3Client objects,
    String bucket,
    String archiveKey,
    int retentionDays,
    Path imports) {

  /** The table of shoppers of another process or of an account. */
  static VersionedTable shoppers(DynamoDbClient tables, String prefix) {
    return DynamoDbVersionedTable.ofShoppers(tables, new FeatureTables(prefix), Backoff.DEFAULT);
  }

  /** How its tables are called. */
  FeatureTables features() {
    return new FeatureTables(prefix);
  }

  ImportTarget target() {
    return new ImportTarget(
        shoppers,
        new S3HistoryBucket(objects, bucket),
        Pseudonyms.withKey(archiveKey),
        new Retention(retentionDays));
  }

  /** The key is a secret: nothing is shown. */
  @Override
  public String toString() {
    return "HistoryStores[" + prefix + ", " + bucket + "]";
  }
}
