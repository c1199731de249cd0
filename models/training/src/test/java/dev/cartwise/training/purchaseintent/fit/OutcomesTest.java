package dev.cartwise.training.purchaseintent.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.run.TrainingFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  @Test
  void tellsTheShareOfPurchases() {
    Examples examples = examples(true, false, false, false);

    assertThat(Outcomes.of(examples, examples).baseRate()).isEqualTo(0.25);
  }

  @Test
  void refusesOneOutcomeAlone() {
    Examples validation = examples(true, false);

    assertThatThrownBy(() -> Outcomes.of(examples(false, false, false), validation))
        .isInstanceOf(TrainingFailure.class)
        .hasMessage("A model needs examples of both outcomes; of 3 there are 0 positive ones.");
    assertThatThrownBy(() -> Outcomes.of(examples(true), validation))
        .isInstanceOf(TrainingFailure.class);
    assertThatThrownBy(() -> Outcomes.of(examples(), validation))
        .isInstanceOf(TrainingFailure.class);
  }

  @Test
  void refusesToValidateOnNothing() {
    assertThatThrownBy(() -> Outcomes.of(examples(true, false), examples()))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("validate");
  }

  private static Examples examples(boolean... labels) {
    return new Examples(new float[labels.length][1], labels, List.of("a"), null);
  }
}
