package dev.cartwise.ingestevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of PutEvents, whose events must fit into the keys of a table. */
class PutEventsReaderFuzzTest {

  private static final int MAX_SORT_KEY_BYTES = 1024;
  private static final int MAX_PARTITION_KEY_BYTES = 2048;

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  private final PutEventsReader reader =
      new PutEventsReader(
          NamedShops.of("demo=t-demo"),
          new EventTimes(InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z")), 0, 5));

  @FuzzTest
  void readsOrRefuses(byte[] body) {
    READER.read(body.length, () -> reader.read(body)).ifPresent(this::checkKeys);
  }

  private void checkKeys(List<Interaction> interactions) {
    assertThat(interactions).hasSizeBetween(1, 10);
    for (Interaction each : interactions) {
      assertThat(bytes(each.timeMillis() + "#" + each.eventKey()))
          .isLessThanOrEqualTo(MAX_SORT_KEY_BYTES);
      assertThat(bytes(each.shopper().key())).isLessThanOrEqualTo(MAX_PARTITION_KEY_BYTES);
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
