package dev.cartwise.predictpurchase.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of calls for predictions, whose shoppers must fit into the keys of a table. */
class PredictionRequestReaderFuzzTest {

  private static final int MAX_PARTITION_KEY_BYTES = 2048;

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  private final PredictionRequestReader reader =
      new PredictionRequestReader(NamedShops.of("demo=t1"));

  @FuzzTest
  void readsOrRefuses(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    HttpApiRequest request =
        new HttpApiRequest("", "", "", Map.of(), null, Map.of(), null, text, false);
    READER
        .read(body.length, () -> reader.read(request))
        .ifPresent(PredictionRequestReaderFuzzTest::checkKeys);
  }

  private static void checkKeys(PredictionRequest call) {
    assertThat(call.shoppers()).hasSizeBetween(1, PredictionRequestReader.MAX_SHOPPERS);
    for (AskedShopper each : call.shoppers()) {
      assertThat(each.ids().all())
          .isNotEmpty()
          .allSatisfy(
              shopper ->
                  assertThat(shopper.key().getBytes(StandardCharsets.UTF_8))
                      .hasSizeLessThanOrEqualTo(MAX_PARTITION_KEY_BYTES));
    }
  }
}
