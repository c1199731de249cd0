package dev.cartwise.recommenditems.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of GetRecommendations and GetPersonalizedRanking. */
class RequestReaderFuzzTest {

  private static final int MAX_PARTITION_KEY_BYTES = 2048;

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  private final RequestReader reader = new RequestReader(NamedShops.of("demo=t1,other=t2"));

  @FuzzTest
  void readsOrRefuses(byte[] body) {
    for (Map<String, String> path : List.of(Map.<String, String>of(), Map.of("shop", "demo"))) {
      HttpApiRequest request =
          new HttpApiRequest(
              "",
              "",
              "",
              Map.of(),
              null,
              path,
              null,
              new String(body, StandardCharsets.UTF_8),
              false);
      READER
          .read(body.length, () -> reader.recommendations(request))
          .ifPresent(
              call -> {
                assertThat(call.numResults()).isBetween(1, RequestReader.MAX_RESULTS);
                checkKeys(call.shopper());
              });
      READER
          .read(body.length, () -> reader.ranking(request))
          .ifPresent(call -> checkKeys(call.shopper()));
    }
  }

  private static void checkKeys(RequestShopper shopper) {
    shopper.user().ifPresent(RequestReaderFuzzTest::checkKey);
    shopper.session().ifPresent(RequestReaderFuzzTest::checkKey);
  }

  private static void checkKey(Shopper shopper) {
    assertThat(shopper.key().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(MAX_PARTITION_KEY_BYTES);
  }
}
