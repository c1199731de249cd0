package dev.cartwise.local;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Ways to the stores of a local system, from the environment it gives its functions, for tests; the
 * caller closes them.
 */
public final class StoreClients {
  private StoreClients() {}

  public static S3Client s3(Map<String, String> environment) {
    return s3Builder(environment).build();
  }

  static S3ClientBuilder s3Builder(Map<String, String> environment) {
    return local(S3Client.builder().forcePathStyle(true), environment)
        .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_S3")))
        .httpClientBuilder(UrlConnectionHttpClient.builder());
  }

  public static DynamoDbClient dynamoDb(Map<String, String> environment) {
    return local(DynamoDbClient.builder(), environment)
        .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  static LambdaClient lambda(Map<String, String> environment) {
    return local(LambdaClient.builder(), environment)
        .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_LAMBDA")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** The builder with the region and the credentials that an environment names. */
  public static <B extends AwsClientBuilder<B, ?>> B local(
      B builder, Map<String, String> environment) {
    return builder
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    environment.get("AWS_ACCESS_KEY_ID"),
                    environment.get("AWS_SECRET_ACCESS_KEY"))));
  }
}
