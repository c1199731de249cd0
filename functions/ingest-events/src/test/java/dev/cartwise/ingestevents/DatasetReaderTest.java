package dev.cartwise.ingestevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.shopregistry.shop.NamedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReaderTest {

  private static final String ITEMS = "arn:aws:personalize:::dataset/demo/ITEMS";
  private static final String USERS = "arn:aws:personalize:::dataset/demo/USERS";
  private final ShopDirectory shops = NamedShops.of("demo=demo");

  private DatasetReader.Records<ItemRecord> readItems(String arn, String items) {
    String body = "{\"datasetArn\":\"" + arn + "\",\"items\":" + items + "}";
    return DatasetReader.ofItems(shops).read(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsItemsOfTheShopThatTheArnNames() {
    DatasetReader.Records<ItemRecord> read =
        readItems(
            ITEMS, "[{\"itemId\":\"a\",\"properties\":\"{\\\"price\\\":1}\"},{\"itemId\":\"b\"}]");
    assertThat(read.shop()).isEqualTo(new ShopId("demo"));
    assertThat(read.records())
        .containsExactly(new ItemRecord("a", "{\"price\":1}"), new ItemRecord("b", "{}"));
  }

  @Test
  void keepsTheLastOfRecordsWithOneId() {
    String items = "[{\"itemId\":\"a\"},{\"itemId\":\"a\",\"properties\":\"{\\\"price\\\":2}\"}]";
    assertThat(readItems(ITEMS, items).records())
        .containsExactly(new ItemRecord("a", "{\"price\":2}"));
  }

  @Test
  void readsUsers() {
    String body =
        "{\"datasetArn\":\"" + USERS + "\",\"users\":[{\"userId\":\"u\",\"properties\":\"{}\"}]}";
    assertThat(DatasetReader.ofUsers(shops).read(body.getBytes(StandardCharsets.UTF_8)).records())
        .containsExactly(new UserRecord("u", "{}"));
  }

  @Test
  void refusesTheWrongDatasetAndTheUnknownShop() {
    assertThatThrownBy(() -> readItems(USERS, "[{\"itemId\":\"a\"}]"))
        .hasMessage("datasetArn: must end in dataset/<shop>/ITEMS");
    assertThatThrownBy(
            () -> readItems("arn:aws:personalize:::dataset/nobody/ITEMS", "[{\"itemId\":\"a\"}]"))
        .hasMessage("datasetArn: no shop 'nobody'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "[]", " ", "{} garbage", "{}{}", "{"})
  void refusesPropertiesThatAreNotAJsonObject(String properties) {
    assertThatThrownBy(
            () -> readItems(ITEMS, "[{\"itemId\":\"a\",\"properties\":\"" + properties + "\"}]"))
        .hasMessage("items[0].properties: must be a text that holds a JSON object");
  }
}
