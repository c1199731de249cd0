package dev.cartwise.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainingMainTest {

  @Test
  void helpOfEachTrainingTellsItsExitCodes() {
    CommandLine train = new CommandLine(new TrainCommands());

    assertThat(TrainingMain.commandLine().getUsageMessage()).contains("3   Refused by the gate");
    assertThat(train.getUsageMessage()).contains("Exit codes:", "3   Refused by the gate");
    assertThat(train.getSubcommands()).containsKey("recommendation");
    for (Map.Entry<String, CommandLine> task : train.getSubcommands().entrySet()) {
      assertThat(task.getValue().getUsageMessage())
          .as(task.getKey())
          .contains("Exit codes:", "0   Done.", "3   Refused by the gate");
    }
  }
}
