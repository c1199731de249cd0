package dev.cartwise.featurestore.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class InteractionRowsTest {

  private static final Interaction FULL =
      new Interaction(
          new ShopId("demo"),
          "u#1",
          "s 1",
          "key # with\nbreaks",
          "Purchase",
          1_700_000_000_123L,
          "商品",
          1e300,
          "{\"a\":1}",
          "r1",
          "p1",
          List.of("x", "y"),
          "mail");

  @Test
  void readsWhatItWrote() {
    assertThat(InteractionRows.read(InteractionRows.write(FULL, Retention.FOREVER)))
        .isEqualTo(FULL);
  }

  @Test
  void absentFieldsStayAbsent() {
    Interaction bare =
        new Interaction(
            new ShopId("demo"),
            null,
            "s",
            "k",
            "Browse",
            1,
            null,
            null,
            null,
            null,
            List.of(),
            null);

    assertThat(InteractionRows.read(InteractionRows.write(bare, Retention.FOREVER)))
        .isEqualTo(bare);
    assertThat(InteractionRows.write(bare, Retention.FOREVER))
        .containsOnlyKeys("pk", "sk", "schemaVersion", "sessionId", "eventType");
  }

  @Test
  void keysSortByTime() {
    assertThat(InteractionRows.key(FULL))
        .isEqualTo(new RowKey("demo#u#u#1", "1700000000123#key # with\nbreaks"));
  }

  @ParameterizedTest
  @CsvSource({
    "pk, Demo#u#1, pk: is not the key of a shopper",
    "sk, yesterday#k, sk: is not time#eventKey",
    "eventValue, dear, eventValue: is not a number",
    "impression, x, impression: is not a list of texts"
  })
  void refusesMalformedAttributes(String attribute, String value, String message) {
    Map<String, AttributeValue> row = new HashMap<>(InteractionRows.write(FULL, Retention.FOREVER));
    row.put(attribute, AttributeValue.fromS(value));

    assertThatThrownBy(() -> InteractionRows.read(row))
        .isInstanceOf(MalformedRowException.class)
        .hasMessage(message);
  }

  @Test
  void refusesNewerSchema() {
    Map<String, AttributeValue> row = new HashMap<>(InteractionRows.write(FULL, Retention.FOREVER));
    row.put("schemaVersion", AttributeValue.fromN("2"));

    assertThatThrownBy(() -> InteractionRows.read(row))
        .isInstanceOf(MalformedRowException.class)
        .hasMessageStartingWith("schemaVersion: ");
  }
}
