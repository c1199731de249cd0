package dev.cartwise.deploy.removal;

import dev.cartwise.deploy.failure.AwsAdvice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;

/**
 * The data that outlives its stack.
 *
 * @param tables by name
 * @param bucket by name
 * @param secret the name of the key under which shoppers are hashed
 * @param account twelve digits; what belongs to another is left alone
 */
public record KeptData(List<String> tables, String bucket, String secret, String account) {

  public KeptData {
    tables = List.copyOf(tables);
  }

  /** What there is, in one sentence's words. */
  public String names() {
    return "the tables "
        + tables.stream().collect(Collectors.joining(", "))
        + ", the bucket "
        + bucket
        + " and the secret "
        + secret;
  }

  /**
   * Removes all of it for good; what is gone already is no error.
   *
   * @throws dev.cartwise.deploy.failure.DeployException if AWS refuses
   */
  public void remove(DynamoDbClient database, S3Client objects, SecretsManagerClient secrets) {
    try {
      List<String> present =
          database.listTablesPaginator().tableNames().stream().filter(tables::contains).toList();
      for (String table : present) {
        database.updateTable(request -> request.tableName(table).deletionProtectionEnabled(false));
        database.deleteTable(request -> request.tableName(table));
      }
      new EmptyBucket(objects, account).remove(bucket);
      Stream<String> keys =
          secrets
              .listSecretsPaginator(
                  request ->
                      request.filters(
                          Filter.builder().key(FilterNameStringType.NAME).values(secret).build()))
              .stream()
              .flatMap(page -> page.secretList().stream())
              .map(found -> found.name())
              .filter(secret::equals);
      keys.forEach(
          key ->
              secrets.deleteSecret(
                  request -> request.secretId(key).forceDeleteWithoutRecovery(true)));
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
  }
}
