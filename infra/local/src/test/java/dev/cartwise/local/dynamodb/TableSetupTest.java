package dev.cartwise.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.local.access.Callers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

class TableSetupTest {

  @TempDir Path directory;

  @Test
  void givesAStreamToATableThatWasMadeWithoutOne() {
    try (LocalTables tables = LocalTables.start(directory, new Callers());
        DynamoDbClient client = tables.client()) {
      String itemFeatures = new FeatureTables("t-").itemFeatures();
      new FeatureTables("t-")
          .schemas().stream()
              .filter(schema -> schema.tableName().equals(itemFeatures))
              .map(
                  schema ->
                      schema.toBuilder().streamSpecification((StreamSpecification) null).build())
              .forEach(client::createTable);
      client.putItem(
          put ->
              put.tableName(itemFeatures)
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("demo#i#1"),
                          "sk", AttributeValue.fromS("attributes"))));
      TableSetup setup = new TableSetup(client, "t-");
      setup.create();
      setup.create();
      assertThat(setup.streamArn("item-features")).contains("t-item-features/stream/");
      assertThat(client.scan(scan -> scan.tableName(itemFeatures)).items()).hasSize(1);
    }
  }
}
