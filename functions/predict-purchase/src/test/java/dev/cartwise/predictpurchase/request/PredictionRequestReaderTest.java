package dev.cartwise.predictpurchase.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.ShopperIds;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionRequestReaderTest {

  private static final ShopId SHOP = new ShopId("demo");

  private final PredictionRequestReader reader =
      new PredictionRequestReader(NamedShops.of("demo=t1,other=t2"));

  private PredictionRequest read(String body) {
    return reader.read(
        new HttpApiRequest(
            "",
            "",
            "",
            Map.of(),
            null,
            Map.of("shop", "demo"),
            null,
            body.replace('\'', '"'),
            false));
  }

  @Test
  void readsOneShopperByUserSessionAndItem() {
    PredictionRequest call = read("{'userId':'u','sessionId':'s','itemId':'i'}");

    assertThat(call.shop()).isEqualTo(SHOP);
    assertThat(call.isBatch()).isFalse();
    assertThat(call.shoppers())
        .containsExactly(
            new AskedShopper(
                "",
                new ShopperIds(
                    Optional.of(Shopper.user(SHOP, "u")), Optional.of(Shopper.session(SHOP, "s"))),
                Optional.of("i")));
  }

  @Test
  void readsAHundredShoppersInTheirOrder() {
    PredictionRequest call = read("{'shoppers':[" + sessions(100) + "]}");

    assertThat(call.isBatch()).isTrue();
    assertThat(call.shoppers()).hasSize(100);
    assertThat(call.shoppers().get(7))
        .isEqualTo(
            new AskedShopper(
                "shoppers[7].",
                new ShopperIds(Optional.empty(), Optional.of(Shopper.session(SHOP, "s7"))),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|userId: give this or sessionId",
        "{'itemId':'i'}|userId: give this or sessionId",
        "{'userId':7.5}|userId: must be a text",
        "{'userId':'undefined','sessionId':' '}|userId: give this or sessionId",
        "{'sessionId':'s','itemId':[]}|itemId: must be a text",
        "{'shoppers':[]}|shoppers: must have 1 to 100 entries but has 0",
        "{'shoppers':{}}|shoppers: must be a list",
        "{'shoppers':[7]}|shoppers[0]: must be an object",
        "{'shoppers':[{'userId':'a'},{'userId':'b'},{'userId':'c'},{'userId':''}]}|shoppers[3].userId:"
            + " give this or sessionId",
        "{'shoppers':[{'userId':'a'},{'itemId':'i'}]}|shoppers[1].userId: give this or sessionId",
        "{'userId':'u','shoppers':[{'userId':'a'}]}|shoppers: give either this or userId, sessionId"
            + " and itemId",
        "[]|body: must be a JSON object"
      })
  void refusesWhatBreaksARuleByItsName(String body, String message) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(AwsException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessage(message);
  }

  @Test
  void refusesMoreThanAHundredShoppers() {
    assertThatThrownBy(() -> read("{'shoppers':[" + sessions(101) + "]}"))
        .hasMessage("shoppers: must have 1 to 100 entries but has 101");
  }

  private static String sessions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{'sessionId':'s" + i + "'}")
        .collect(Collectors.joining(","));
  }
}
