package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events that their function did not take; what is read has a function and an event. */
class DeadLetterFuzzTest {
  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(UnreadableFailureException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    READER
        .read(bytes.length, () -> DeadLetter.parse(bytes))
        .ifPresent(
            letter -> {
              assertThat(letter.function()).isNotEmpty();
              assertThat(letter.event().isMissingNode()).isFalse();
            });
  }
}
