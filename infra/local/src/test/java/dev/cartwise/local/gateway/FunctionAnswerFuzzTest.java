package dev.cartwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers of functions; each becomes an HTTP response. */
class FunctionAnswerFuzzTest {
  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingNothing();

  @FuzzTest
  void becomesAResponse(byte[] payload) {
    GatewayResponse response =
        READER.read(payload.length, () -> FunctionAnswer.of(new Answered(payload))).orElseThrow();
    assertThat(response.status()).isBetween(100, 599);
    assertThat(response.headers()).doesNotContainKey(null).doesNotContainValue(null);
  }
}
