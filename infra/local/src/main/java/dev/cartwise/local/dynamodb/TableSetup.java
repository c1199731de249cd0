package dev.cartwise.local.dynamodb;

import dev.cartwise.featurestore.dynamodb.FeatureTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** The tables of the system, created where they are missing. */
public final class TableSetup {
  private final DynamoDbClient client;
  private final String prefix;

  /**
   * @param client stays open as long as this is used
   * @param prefix leads every table name
   */
  public TableSetup(DynamoDbClient client, String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  /** Creates every missing table, and gives a stream to those that were made without theirs. */
  public void create() {
    for (CreateTableRequest table : new FeatureTables(prefix).schemas()) {
      try {
        client.createTable(table);
      } catch (ResourceInUseException exists) {
        completeStream(table);
      }
    }
  }

  private void completeStream(CreateTableRequest table) {
    if (table.streamSpecification() == null) {
      return;
    }
    String stream =
        client
            .describeTable(describe -> describe.tableName(table.tableName()))
            .table()
            .latestStreamArn();
    if (stream == null) {
      client.updateTable(
          update ->
              update.tableName(table.tableName()).streamSpecification(table.streamSpecification()));
    }
  }

  /** The ARN of a table's stream. */
  public String streamArn(String table) {
    return client
        .describeTable(DescribeTableRequest.builder().tableName(prefix + table).build())
        .table()
        .latestStreamArn();
  }
}
