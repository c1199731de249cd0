package dev.cartwise.local.cli.system;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients that act for the operator of a running system. */
public record OperatorClients(DynamoDbClient dynamodb, S3Client s3, LambdaClient lambda)
    implements AutoCloseable {
  /** A function may take as long as its timeout, and its batches wait for each other. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

  /**
   * Clients for an environment.
   *
   * @param environment endpoints, region and credentials under the names that AWS's SDKs read
   */
  public static OperatorClients of(Map<String, String> environment) {
    return new OperatorClients(
        built(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB", environment),
        objects(environment),
        built(LambdaClient.builder(), "AWS_ENDPOINT_URL_LAMBDA", environment));
  }

  /** A client of the objects alone, for the same environment; the caller closes it. */
  public static S3Client objects(Map<String, String> environment) {
    return built(S3Client.builder().forcePathStyle(true), "AWS_ENDPOINT_URL_S3", environment);
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C built(
      B builder, String endpoint, Map<String, String> environment) {
    return builder
        .endpointOverride(URI.create(told(environment, endpoint)))
        .region(Region.of(told(environment, "AWS_REGION")))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    told(environment, "AWS_ACCESS_KEY_ID"),
                    told(environment, "AWS_SECRET_ACCESS_KEY"))))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL))
        .build();
  }

  /**
   * What a running system tells under a name.
   *
   * @throws LocalSystemException when it does not, since it is of an earlier version
   */
  public static String told(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new LocalSystemException(
          Reason.NOT_RUNNING,
          "the running system does not tell its " + name + ": stop it and start it again");
    }
    return value;
  }

  @Override
  public void close() {
    lambda.close();
    s3.close();
    dynamodb.close();
  }
}
