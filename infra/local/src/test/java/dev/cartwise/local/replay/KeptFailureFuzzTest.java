package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records that a stream could not deliver; what is read has a function and records. */
class KeptFailureFuzzTest {
  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(UnreadableFailureException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    READER
        .read(bytes.length, () -> KeptFailure.parse(bytes))
        .ifPresent(
            kept -> {
              assertThat(kept.function()).isNotEmpty();
              assertThat(kept.records()).isNotEmpty();
            });
  }
}
