package dev.cartwise.featurestore.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** A DynamoDB in this process and memory, with all tables. */
final class LocalDynamoDb implements AutoCloseable {

  static final FeatureTables TABLES = new FeatureTables("test-");

  private final AmazonDynamoDBLocal local = DynamoDBEmbedded.create(true);

  LocalDynamoDb() {
    TABLES.schemas().forEach(schema -> client().createTable(schema));
  }

  DynamoDbClient client() {
    return local.dynamoDbClient();
  }

  @Override
  public void close() {
    local.shutdownNow();
  }
}
