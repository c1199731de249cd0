package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.retrainmodels.queue.TrainingTurn;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTurnTest {

  private static final Instant DUE = Instant.parse("2026-11-25T03:00:00Z");

  @Test
  void readsWhatItWrote() {
    TrainingTurn one = TrainingTurn.of(new ShopId("demo"), DUE);
    assertThat(one.toJson()).isEqualTo("{\"due\":\"2026-11-25T03:00:00Z\",\"shop\":\"demo\"}");
    assertThat(TrainingTurn.parse(one.toJson())).isEqualTo(one);
    TrainingTurn rest = TrainingTurn.ofAll(Optional.of("shop#\"demo\""), DUE);
    assertThat(TrainingTurn.parse(rest.toJson())).isEqualTo(rest);
    TrainingTurn all = TrainingTurn.ofAll(Optional.empty(), DUE);
    assertThat(TrainingTurn.parse(all.toJson())).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | message: is no JSON object",
        "{ | message: is not JSON",
        "[] | message: is no JSON object",
        "{} | due: not an ISO 8601 time: ''",
        "{\"due\":\"soon\"} | due: not an ISO 8601 time: 'soon'",
        "{\"due\":\"2026-11-25T03:00:00Z\",\"shop\":\"De#mo\"} | shop: not a shop id: 'De#mo'"
      })
  void namesWhatIsWrongWithAMessage(String message, String told) {
    assertThatThrownBy(() -> TrainingTurn.parse(message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(told);
  }
}
