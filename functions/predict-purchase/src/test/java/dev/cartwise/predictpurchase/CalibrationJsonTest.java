package dev.cartwise.predictpurchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.purchaseintent.model.IsotonicScaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationJsonTest {

  private static final IsotonicScaling ISOTONIC =
      new IsotonicScaling(new double[] {-2, 0, 1, 3}, new double[] {0.01, 0.1, 0.3, 0.9});

  @Test
  void namesTheKnotsOnBothSidesOfTheLogit() {
    assertThat(written(0.5))
        .hasToString("{\"method\":\"isotonic\",\"logits\":[0.0,1.0],\"probabilities\":[0.1,0.3]}");
  }

  @Test
  void namesOneKnotWhereTheLogitIsOnItOrOutside() {
    assertThat(written(1).path("logits")).hasToString("[1.0]");
    assertThat(written(-7).path("logits")).hasToString("[-2.0]");
    assertThat(written(7).path("logits")).hasToString("[3.0]");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-9, -2, -1.5, 0, 0.25, 2.5, 3, 8})
  void leadsToTheProbabilityOfTheWholeLine(double logit) {
    ObjectNode json = written(logit);
    double[] x = numbers(json, "logits");
    double[] y = numbers(json, "probabilities");
    double told = x.length == 1 ? y[0] : y[0] + (y[1] - y[0]) * (logit - x[0]) / (x[1] - x[0]);

    assertThat(told).isCloseTo(ISOTONIC.probability(logit), within(1e-12));
  }

  private static double[] numbers(ObjectNode json, String member) {
    double[] numbers = new double[json.path(member).size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = json.path(member).path(i).doubleValue();
    }
    return numbers;
  }

  private static ObjectNode written(double logit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    CalibrationJson.write(ISOTONIC, logit, json);
    return json;
  }
}
