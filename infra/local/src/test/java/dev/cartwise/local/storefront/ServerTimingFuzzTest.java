package dev.cartwise.local.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Headers of timings; what has no duration is left out. */
class ServerTimingFuzzTest {
  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingNothing();

  @FuzzTest
  void readsDurations(byte[] bytes) {
    String header = new String(bytes, StandardCharsets.ISO_8859_1);
    READER
        .read(bytes.length, () -> ServerTiming.parse(header))
        .ifPresent(
            millis ->
                assertThat(millis.values()).allSatisfy(each -> assertThat(each).isNotNegative()));
  }
}
