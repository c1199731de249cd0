package dev.cartwise.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class VariantTimesTest {
  @Test
  void whatWasNotMeasuredIsNull() {
    VariantTimes times = new VariantTimes();
    times.warm.add(4);
    times.warm.add(6);
    ObjectNode json = times.json();
    assertThat(json.path("requests").asInt()).isEqualTo(2);
    assertThat(json.path("warmMedianMillis").asDouble()).isEqualTo(4);
    assertThat(json.path("outsideTablesMedianMillis").isNull()).isTrue();
  }
}
