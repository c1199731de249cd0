package dev.cartwise.deploy.account;

import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.deploy.failure.DeployException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The clients of one account and region; endpoints come from the SDK's own settings. */
public final class CloudClients implements AutoCloseable {
  /** A cold function of the cloud may take a minute, its storage included. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(90);

  private final Region region;
  private final AwsCredentialsProvider credentials;

  /** Those that were asked for, one of a kind. */
  private final Map<Class<?>, SdkClient> clients = new LinkedHashMap<>();

  private CloudClients(Region region, AwsCredentialsProvider credentials) {
    this.region = region;
    this.credentials = credentials;
  }

  /**
   * Clients for a profile and a region.
   *
   * @param profile of the AWS configuration files, which goes before credentials of the
   *     environment; absent: what the SDK's default chain finds
   * @param region absent: what the environment or the profile says
   * @throws DeployException if no region is known
   */
  public static CloudClients of(Optional<String> profile, Optional<String> region) {
    DefaultAwsRegionProviderChain.Builder regions = DefaultAwsRegionProviderChain.builder();
    profile.ifPresent(name -> regions.profileName(name));
    try {
      return new CloudClients(
          region.map(Region::of).orElseGet(() -> regions.build().getRegion()),
          profile
              .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
              .orElseGet(() -> DefaultCredentialsProvider.builder().build()));
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

  /**
   * Who acts and where, under the names that AWS's SDKs read, for a program that is started.
   *
   * @throws DeployException if there are no credentials
   */
  public Map<String, String> environment() {
    AwsCredentials found;
    try {
      found = credentials.resolveCredentials();
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
    // An empty token is none, and stands in the way of one of other credentials.
    String token = found instanceof AwsSessionCredentials session ? session.sessionToken() : "";
    return Map.of(
        "AWS_REGION", region.id(),
        "AWS_DEFAULT_REGION", region.id(),
        "AWS_ACCESS_KEY_ID", found.accessKeyId(),
        "AWS_SECRET_ACCESS_KEY", found.secretAccessKey(),
        "AWS_SESSION_TOKEN", token);
  }

  public CloudFormationClient stacks() {
    return opened(CloudFormationClient.class, CloudFormationClient::builder);
  }

  public S3Client objects() {
    return opened(S3Client.class, S3Client::builder);
  }

  public LambdaClient functions() {
    return opened(LambdaClient.class, LambdaClient::builder);
  }

  public DynamoDbClient tables() {
    return opened(DynamoDbClient.class, DynamoDbClient::builder);
  }

  public SecretsManagerClient secrets() {
    return opened(SecretsManagerClient.class, SecretsManagerClient::builder);
  }

  public SqsClient queues() {
    return opened(SqsClient.class, SqsClient::builder);
  }

  public CloudWatchClient alarms() {
    return opened(CloudWatchClient.class, CloudWatchClient::builder);
  }

  public KmsClient keys() {
    return opened(KmsClient.class, KmsClient::builder);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient>
      C opened(Class<C> kind, Supplier<B> builder) {
    return kind.cast(
        clients.computeIfAbsent(kind, each -> built(builder.get(), region, credentials)));
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
    clients.values().forEach(SdkClient::close);
    if (credentials instanceof SdkAutoCloseable held) {
      held.close();
    }
  }
}
