package dev.cartwise.shopregistry.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopDirectory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What tests of functions take for the table has the layout of the table. */
class ShopsTableServerTest {

  private static final ShopId DEMO = new ShopId("demo");

  @Test
  void hasTheOneShopAndNeverAnswersToAnythingElse() {
    try (ShopsTableServer server = new ShopsTableServer();
        DynamoDbClient client = client(server)) {
      ShopDirectory shops = new DynamoDbShopDirectory(client, "cartwise-");
      assertThat(shops.byName("demo")).contains(DEMO);
      assertThat(shops.byTrackingId("demo")).contains(DEMO);
      assertThat(shops.only()).contains(DEMO);
      assertThat(shops.byName("nobody")).isEmpty();
      assertThatThrownBy(
              () ->
                  client.getItem(
                      get -> get.tableName("other").key(Map.of("id", AttributeValue.fromS("a")))))
          .isInstanceOf(ApiCallTimeoutException.class);
    }
  }

  private static DynamoDbClient client(ShopsTableServer server) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(server.endpoint()))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(2)))
        .build();
  }
}
