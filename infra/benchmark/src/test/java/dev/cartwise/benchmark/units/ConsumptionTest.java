package dev.cartwise.benchmark.units;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ConsumptionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Consumption consumption = new Consumption();

  private void add(String consumed, boolean isWrite) throws JsonProcessingException {
    consumption.add(JSON.readTree(consumed), isWrite);
  }

  @Test
  void aRequestOverTwoTablesIsOneRequest() throws JsonProcessingException {
    add(
        """
        [{"TableName":"a","CapacityUnits":1.5},{"TableName":"b","CapacityUnits":0.5}]\
        """,
        false);
    add(
        """
        {"TableName":"a","CapacityUnits":2.0}\
        """,
        true);
    assertThat(consumption.sums())
        .containsEntry("a", new Consumption.Sums(1.5, 2, 2, 1))
        .containsEntry("b", new Consumption.Sums(.5, 0, 0, 0));
  }
}
