package dev.cartwise.benchmark.measure;

import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.KeyFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Ways to the stores of a local system, from the environment it gives its functions. */
public final class StoreClients {
  private StoreClients() {}

  /** A client of the tables; the caller closes it. */
  public static DynamoDbClient tables(Map<String, String> environment) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(required(environment, "AWS_ENDPOINT_URL_DYNAMODB")))
        .region(Region.of(required(environment, "AWS_REGION")))
        .credentialsProvider(credentials(environment))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** A client of object storage; the caller closes it. */
  public static S3Client objects(Map<String, String> environment) {
    return S3Client.builder()
        .endpointOverride(URI.create(required(environment, "AWS_ENDPOINT_URL_S3")))
        .forcePathStyle(true)
        .region(Region.of(required(environment, "AWS_REGION")))
        .credentialsProvider(credentials(environment))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** A client of the functions; the caller closes it. */
  public static LambdaClient functions(Map<String, String> environment) {
    return LambdaClient.builder()
        .endpointOverride(URI.create(required(environment, "AWS_ENDPOINT_URL_LAMBDA")))
        .region(Region.of(required(environment, "AWS_REGION")))
        .credentialsProvider(credentials(environment))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static StaticCredentialsProvider credentials(Map<String, String> environment) {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(
            required(environment, "AWS_ACCESS_KEY_ID"),
            required(environment, "AWS_SECRET_ACCESS_KEY")));
  }

  /** The hexadecimal key under which the archive hashes shoppers and events. */
  public static String archiveKey(Path dataDirectory) {
    return KeyFile.readOrCreate(new DataLayout(dataDirectory).archiveKey());
  }

  /** The directory in which local object storage keeps the archive. */
  public static Path archive(Path dataDirectory, String bucket) {
    return dataDirectory.resolve("s3").resolve(bucket).resolve("archive");
  }

  /** A text attribute of a row; empty when the row has none of that name. */
  public static String text(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? "" : value.s();
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the local system tells no " + name);
    }
    return value;
  }
}
