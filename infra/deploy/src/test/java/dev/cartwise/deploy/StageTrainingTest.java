package dev.cartwise.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.stage.DeployedStage;
import dev.cartwise.deploy.stage.StageTraining;
import dev.cartwise.deploy.stage.TrainingRequest;
import dev.cartwise.deploy.stage.TrainingState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTrainingTest {
  private static final TrainingRequest REQUEST = new TrainingRequest("demo", "recommendation");

  @TempDir Path root;
  private final List<String> told = new ArrayList<>();
  private CloudRun run;

  @BeforeEach
  void start() {
    run = new CloudRun(root);
    run.aws().instead("Invoke", 200, answer(202, "{\"run\":\"r1\"}"));
  }

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void followsATrainingToItsEnd() {
    run.aws()
        .on("GET object", 200, record("REQUESTED", ""))
        .on("GET object", 200, record("RUNNING", ""))
        .on("GET object", 200, record("RUNNING", ""))
        .on("GET object", 200, record("REFUSED", "worse than v1"));

    TrainingState end = train();

    assertThat(end.state()).isEqualTo("REFUSED");
    assertThat(end.reason()).isEqualTo("worse than v1");
    assertThat(told).containsExactly("r1: REQUESTED", "r1: RUNNING", "r1: REFUSED");
    assertThat(run.aws().calls("Invoke").get(0))
        .contains("cartwise-x-retrain-models", "Training Requested", "demo", "recommendation");
    assertThat(run.aws().calls("GET object"))
        .allMatch(
            call ->
                call.contains(
                    "/cartwise-x-123456789012-eu-central-1/retraining/demo/recommendation/r1/"));
  }

  @Test
  void passesOnWhyATrainingIsRefused() {
    run.aws()
        .instead("Invoke", 200, answer(409, "{\"message\":\"shop: its run r0 is under way\"}"));
    assertThatThrownBy(this::train)
        .isInstanceOf(DeployException.class)
        .hasMessage("the training is refused: shop: its run r0 is under way");
  }

  @Test
  void saysWhichRightsAnOperatorNeeds() {
    run.aws()
        .instead("Invoke", 403, "{\"__type\":\"AccessDeniedException\",\"Message\":\"no right\"}");
    assertThatThrownBy(this::train)
        .isInstanceOf(DeployException.class)
        .hasMessageContaining("infra/deploy/operator-policy.json");
  }

  @Test
  void saysThatAStageIsNotThere() {
    assertThatThrownBy(() -> run.onWhatIsThere(stage -> stage.endpoint()))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining("there is no stack cartwise-x in eu-central-1 of 123456789012")
        .hasMessageContaining("./cartwise deploy --stage x");
  }

  @Test
  void tellsAProgramWhereAndAsWhomItActs() {
    Map<String, String> environment = run.onStage(DeployedStage::environment);
    assertThat(environment)
        .containsEntry("CARTWISE_TABLE_PREFIX", "cartwise-x-")
        .containsEntry("CARTWISE_BUCKET", "cartwise-x-123456789012-eu-central-1")
        .containsEntry("AWS_REGION", "eu-central-1")
        .containsEntry("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
        .containsEntry("AWS_SESSION_TOKEN", "");
  }

  private TrainingState train() {
    Pauses pauses = new Pauses(Duration.ofMillis(1), Duration.ofMillis(1));
    return run.onStage(stage -> new StageTraining(stage, pauses, told::add).run(REQUEST));
  }

  private static String answer(int status, String body) {
    return "{\"statusCode\":" + status + ",\"body\":\"" + body.replace("\"", "\\\"") + "\"}";
  }

  private static String record(String state, String reason) {
    return "{\"schemaVersion\":1,\"state\":\"" + state + "\",\"reason\":\"" + reason + "\"}";
  }
}
