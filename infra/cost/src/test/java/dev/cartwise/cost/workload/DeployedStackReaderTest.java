package dev.cartwise.cost.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The stack of this repository. */
class DeployedStackReaderTest {

  @Test
  void readsSizesRetentionsAndWhatCostsTheSameEveryMonth() {
    DeployedStack stack = DeployedStackReader.read(Path.of("..", ".."));
    assertThat(stack.functions())
        .containsKeys("ingest-events", "update-features", "recommend-items", "retrain-models");
    assertThat(stack.function("recommend-items").memoryMegabytes()).isGreaterThanOrEqualTo(128);
    assertThat(stack.batchSize()).isPositive();
    assertThat(stack.windowSeconds()).isEqualTo(20);
    assertThat(stack.interactionsDays()).isEqualTo(14);
    assertThat(stack.recoverableTables())
        .contains("user-features", "item-features", "reviews", "access-keys")
        .doesNotContain("interactions");
    assertThat(stack.logsEveryCall()).isFalse();
    assertThat(stack.shoppersDays()).isEqualTo(400);
    assertThat(stack.fixed().alarms()).isPositive();
    assertThat(stack.fixed().secrets()).isPositive();
    assertThat(stack.fixed().dashboards()).isPositive();
  }
}
