package dev.cartwise.local.cli.history;

import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.history.bucket.S3HistoryBucket;
import dev.cartwise.history.importing.ImportTarget;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Tables and bucket of a system, open as long as a command works on them.
 *
 * @param tables a client that acts for the operator
 * @param prefix leads the names of the tables
 * @param objects a client that acts for the operator
 * @param bucket the name of the bucket
 * @param archiveKey hashes shoppers in the archive
 * @param retentionDays how many days shoppers' rows are kept, 0 for good
 * @param imports where imports that are broken off leave what they have
 */
record HistoryStores(
    DynamoDbClient tables,
    String prefix,
    S3Client objects,
    String bucket,
    String archiveKey,
    int retentionDays,
    Path imports) {

  ImportTarget target() {
    return new ImportTarget(
        tables,
        new FeatureTables(prefix),
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
