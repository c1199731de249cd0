package dev.cartwise.history.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.row.UserProfileRows;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

class UserProfilesTest {
  private static final FeatureTables TABLES = new FeatureTables("test-");

  @Test
  void areThoseOfOneShopAndNotItsOtherRows() {
    AmazonDynamoDBLocal database = DynamoDBEmbedded.create(true);
    try {
      DynamoDbClient client = database.dynamoDbClient();
      TABLES.schemas().forEach(client::createTable);
      Shopper ann = Shopper.user(new ShopId("demo"), "ann#1");
      Shopper elsewhere = Shopper.user(new ShopId("demo2"), "bob");
      put(client, UserProfileRows.write(ann, new UserRecord("ann#1", "{\"AGE\":7}")));
      put(client, UserProfileRows.write(elsewhere, new UserRecord("bob", "{}")));
      put(client, ShopperRows.write(ShopperRow.absent(ann), 1, new Retention(0)));

      assertThat(UserProfiles.of(client, TABLES.userFeatures(), new ShopId("demo")))
          .containsExactly(new UserRecord("ann#1", "{\"AGE\":7}"));
    } finally {
      database.shutdownNow();
    }
  }

  private static void put(DynamoDbClient client, Map<String, AttributeValue> row) {
    client.putItem(put -> put.tableName(TABLES.userFeatures()).item(row));
  }
}
