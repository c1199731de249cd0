package dev.cartwise.artifactstore.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of docs/decisions/0008 are what the gate does. */
class GateErrorRatesTest {

  private static final Path DECISION =
      Path.of("../../docs/decisions/0008-a-gate-of-held-out-shoppers.md");

  private static final GateErrorRates RECOMMENDATION =
      new GateErrorRates(
          GateScene.RECOMMENDATION,
          new double[] {-0.2, -0.1, -0.05, 0, 0.05, 0.1},
          30,
          75,
          300,
          1_000,
          2_000);

  private static final double[] SMALL_SHARES = {-0.1, -0.05, -0.02, 0, 0.02, 0.05};

  @Test
  void theDecisionTellsHowOftenANewDaysChallengerPasses() throws IOException {
    assertThat(Files.readString(DECISION)).contains(RECOMMENDATION.afterDays(1));
  }

  @Test
  void theDecisionTellsHowOftenAChallengerPassesWhenTheChampionIsFarBehind() throws IOException {
    assertThat(Files.readString(DECISION)).contains(RECOMMENDATION.afterDays(28));
  }

  @Test
  void theDecisionTellsHowOftenAChallengerPassesWithinAMonthOfTries() throws IOException {
    assertThat(Files.readString(DECISION)).contains(RECOMMENDATION.withinAMonth());
  }

  @Test
  void theDecisionTellsTheSameOfTasksWhoseAnswersAreRightOrWrong() throws IOException {
    assertThat(Files.readString(DECISION))
        .contains(
            new GateErrorRates(GateScene.RIGHT_OR_WRONG, SMALL_SHARES, 300, 2_000).afterDays(1));
  }

  @Test
  void theDecisionTellsTheSameOfPurchaseIntentWithItsGroups() throws IOException {
    assertThat(Files.readString(DECISION))
        .contains(
            new GateErrorRates(GateScene.PURCHASE_INTENT, SMALL_SHARES, 300, 2_000).afterDays(1));
  }
}
