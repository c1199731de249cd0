package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.row.InteractionRows;
import dev.cartwise.featurestore.shopper.InteractionWriter;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Interactions in DynamoDB, one row per event. */
public final class DynamoDbInteractionWriter implements InteractionWriter {

  private final BatchWriter writer;
  private final Retention retention;

  /**
   * @param retention how long the rows are kept
   */
  public DynamoDbInteractionWriter(
      DynamoDbClient client, FeatureTables tables, Backoff backoff, Retention retention) {
    this.writer = new BatchWriter(client, tables.interactions(), backoff);
    this.retention = retention;
  }

  @Override
  public void write(List<Interaction> interactions) {
    writer.put(interactions.stream().map(each -> InteractionRows.write(each, retention)).toList());
  }
}
