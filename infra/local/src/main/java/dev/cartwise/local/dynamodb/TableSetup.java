package dev.cartwise.local.dynamodb;

import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.model.StackTable.KeyAttribute;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** The tables of the stack, created where they are missing. */
public final class TableSetup {
  private final DynamoDbClient client;

  /**
   * @param client stays open as long as this is used
   */
  public TableSetup(DynamoDbClient client) {
    this.client = client;
  }

  /** Creates every missing table, and gives a stream to those that were made without theirs. */
  public void create(List<StackTable> tables) {
    for (StackTable table : tables) {
      try {
        client.createTable(request(table));
      } catch (ResourceInUseException exists) {
        completeStream(table);
      }
      table.expiryAttribute().ifPresent(attribute -> expire(table.name(), attribute));
    }
  }

  private static CreateTableRequest request(StackTable table) {
    List<AttributeDefinition> attributes = new ArrayList<>();
    List<KeySchemaElement> keys = new ArrayList<>();
    for (KeyAttribute key : table.keys()) {
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(key.name())
              .attributeType(key.type())
              .build());
      keys.add(
          KeySchemaElement.builder()
              .attributeName(key.name())
              .keyType(keys.isEmpty() ? KeyType.HASH : KeyType.RANGE)
              .build());
    }
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes)
            .keySchema(keys);
    table.streamView().ifPresent(view -> request.streamSpecification(stream(view)));
    return request.build();
  }

  private static StreamSpecification stream(String view) {
    return StreamSpecification.builder().streamEnabled(true).streamViewType(view).build();
  }

  private void completeStream(StackTable table) {
    if (table.streamView().isPresent() && streamArn(table.name()) == null) {
      StreamSpecification specification = stream(table.streamView().get());
      client.updateTable(
          update -> update.tableName(table.name()).streamSpecification(specification));
    }
  }

  private void expire(String table, String attribute) {
    String present =
        client
            .describeTimeToLive(describe -> describe.tableName(table))
            .timeToLiveDescription()
            .attributeName();
    if (!attribute.equals(present)) {
      client.updateTimeToLive(
          update ->
              update
                  .tableName(table)
                  .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
    }
  }

  /** The ARN of a table's stream. */
  public String streamArn(String table) {
    return client.describeTable(describe -> describe.tableName(table)).table().latestStreamArn();
  }
}
