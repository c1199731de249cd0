package dev.cartwise.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong arguments about a stage, which are refused before anybody is asked. */
class StageOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "status --profile ada, name the stage as well",
    "keys list --region eu-central-1, name the stage as well",
    "replay --stage Prod, a stage is named by",
    "status --shop demo, --shop is for --stage",
    "models list --stage Prod, a stage is named by",
    "shops list --profile ada, name the stage as well",
    "train recommendation --stage prod, Missing required option",
    "train recommendation --stage prod --shop demo --promote never, it takes TASK",
    "replay --pace -1, --pace is 0 or more"
  })
  void areRefused(String command, String sentence) {
    CommandRun run = CommandRun.of(command.split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
  }

  @Test
  void aProfileThatIsNotThereIsNamedInASentence() {
    CommandRun run =
        CommandRun.of(
            "status", "--stage", "prod", "--profile", "cartwise-nobody", "--region", "eu-west-1");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("cartwise: there is no such profile");
  }
}
