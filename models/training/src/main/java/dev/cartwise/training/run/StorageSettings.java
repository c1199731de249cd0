package dev.cartwise.training.run;

import dev.cartwise.artifactstore.objects.PlainUploads;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where a training run finds the bucket and the tables. Endpoints, region and credentials are the
 * SDK's own variables.
 *
 * @param bucket {@code CARTWISE_BUCKET}, default {@code cartwise}
 * @param tablePrefix {@code CARTWISE_TABLE_PREFIX}, default {@code cartwise-}
 */
public record StorageSettings(String bucket, String tablePrefix) {

  /** Reads the environment. */
  public static StorageSettings of(Map<String, String> environment) {
    return new StorageSettings(
        environment.getOrDefault("CARTWISE_BUCKET", "cartwise"),
        environment.getOrDefault("CARTWISE_TABLE_PREFIX", "cartwise-"));
  }

  /** A client for the bucket; the caller closes it. */
  public S3Client openS3() {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(client -> client.addExecutionInterceptor(new PlainUploads()))
        .forcePathStyle(true)
        .build();
  }

  /** A client for the tables; the caller closes it. */
  public DynamoDbClient openDynamoDb() {
    return DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  /** The bucket as an object store. */
  public S3ObjectStore objects(S3Client s3) {
    return new S3ObjectStore(s3, bucket);
  }
}
