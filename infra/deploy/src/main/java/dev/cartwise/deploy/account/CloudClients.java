package dev.cartwise.deploy.account;

import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.deploy.failure.DeployException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The clients of one account and region; endpoints come from the SDK's own settings. */
public final class CloudClients implements AutoCloseable {
  /** A cold function of the cloud may take a minute, its storage included. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(90);

  private final Region region;
  private final DefaultCredentialsProvider credentials;
  private final CloudFormationClient stacks;
  private final S3Client objects;
  private final LambdaClient functions;
  private final DynamoDbClient tables;
  private final SecretsManagerClient secrets;

  private CloudClients(Region region, DefaultCredentialsProvider credentials) {
    this.region = region;
    this.credentials = credentials;
    this.stacks = built(CloudFormationClient.builder(), region, credentials);
    this.objects = built(S3Client.builder(), region, credentials);
    this.functions = built(LambdaClient.builder(), region, credentials);
    this.tables = built(DynamoDbClient.builder(), region, credentials);
    this.secrets = built(SecretsManagerClient.builder(), region, credentials);
  }

  /**
   * Clients for a profile and a region.
   *
   * @param profile of the AWS configuration files; absent: what the SDK's default chain finds
   * @param region absent: what the environment or the profile says
   * @throws DeployException if no region is known
   */
  public static CloudClients of(Optional<String> profile, Optional<String> region) {
    DefaultCredentialsProvider.Builder credentials = DefaultCredentialsProvider.builder();
    DefaultAwsRegionProviderChain.Builder regions = DefaultAwsRegionProviderChain.builder();
    profile.ifPresent(name -> credentials.profileName(name));
    profile.ifPresent(name -> regions.profileName(name));
    try {
      return new CloudClients(
          region.map(Region::of).orElseGet(() -> regions.build().getRegion()), credentials.build());
    } catch (SdkClientException e) {
      throw AwsAdvice.told(e);
    }
  }

  /**
   * Who acts, and where.
   *
   * @throws DeployException if AWS does not know the credentials or cannot be asked
   */
  public Account account() {
    try (StsClient sts = built(StsClient.builder(), region, credentials)) {
      GetCallerIdentityResponse caller = sts.getCallerIdentity();
      return new Account(caller.account(), region.id(), caller.arn());
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
  }

  public CloudFormationClient stacks() {
    return stacks;
  }

  public S3Client objects() {
    return objects;
  }

  public LambdaClient functions() {
    return functions;
  }

  public DynamoDbClient tables() {
    return tables;
  }

  public SecretsManagerClient secrets() {
    return secrets;
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C built(
      B builder, Region region, AwsCredentialsProvider credentials) {
    return builder
        .region(region)
        .credentialsProvider(credentials)
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST_CALL))
        .build();
  }

  @Override
  public void close() {
    secrets.close();
    tables.close();
    functions.close();
    objects.close();
    stacks.close();
    credentials.close();
  }
}
