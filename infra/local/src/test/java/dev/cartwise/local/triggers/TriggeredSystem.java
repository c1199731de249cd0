package dev.cartwise.local.triggers;

import dev.cartwise.featurestore.dynamodb.FeatureTables;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A running Cartwise as whoever calls it and looks into its stores sees it.
 *
 * @param endpoint the base of every HTTP route, without a slash at its end
 * @param objects the way to its bucket
 * @param bucket the bucket's name
 * @param tables the way to its tables
 * @param names the tables' names
 * @param patience how long a trigger may take, a first start of its function included
 */
record TriggeredSystem(
    URI endpoint,
    S3Client objects,
    String bucket,
    DynamoDbClient tables,
    FeatureTables names,
    Duration patience)
    implements AutoCloseable {

  @Override
  public void close() {
    objects.close();
    tables.close();
  }
}
