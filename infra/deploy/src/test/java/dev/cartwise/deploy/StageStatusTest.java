package dev.cartwise.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.stage.StageStatus;
import dev.cartwise.deploy.stage.StageStatus.RingingAlarm;
import dev.cartwise.deploy.stage.StageStatus.ServedArtifact;
import dev.cartwise.deploy.stage.StageStatusReader;
import dev.cartwise.deploy.stage.TrainingState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageStatusTest {
  @TempDir Path root;
  private CloudRun run;

  @BeforeEach
  void start() throws IOException {
    run = new CloudRun(TestTree.in(root));
    run.aws()
        .on(
            "GetFunctionConfiguration",
            200,
            "{\"State\":\"Active\",\"LastUpdateStatus\":\"Successful\",\"MemorySize\":512}")
        .on("GetQueueUrl", 200, "{\"QueueUrl\":\"" + run.aws().address() + "/q\"}")
        .on(
            "GetQueueAttributes",
            200,
            "{\"Attributes\":{\"ApproximateNumberOfMessages\":\"3\","
                + "\"ApproximateNumberOfMessagesNotVisible\":\"1\"}}")
        .on("GET object", 200, "{\"run\":\"r7\"}")
        .on("GET object", 200, "{\"state\":\"FAILED\",\"reason\":\"out of memory\"}")
        .on("GET object", 200, "{\"version\":\"v3\"}");
  }

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void tellsOfStackFunctionsTrainingsChampionsAndLetters() {
    run.aws()
        .on("GET objects", 200, folders("artifacts/demo/"))
        .on("GET objects", 200, folders("retraining/demo/recommendation/"))
        .on("GET objects", 200, folders("artifacts/demo/recommendation/"))
        .on("GET objects", 200, objects("aws/lambda/m/s/1", "aws/lambda/m/s/2"))
        .on("DescribeAlarms", 200, ringing("cartwise-x-dead-letters-wait", "1 >= 1", 1.7e9));

    StageStatus status = status(Optional.empty());

    assertThat(status.state()).isEqualTo("UPDATE_COMPLETE");
    assertThat(status.endpoint()).isEqualTo(run.aws().address());
    assertThat(status.functions())
        .allMatch(each -> each.state().equals("Active") && each.memoryMegabytes() == 512)
        .extracting(StageStatus.FunctionState::name)
        .contains("ingest-events", "retrain-models");
    assertThat(status.runs())
        .containsExactly(
            new TrainingState("demo", "recommendation", "r7", "FAILED", "", "out of memory"));
    assertThat(status.artifacts())
        .containsExactly(new ServedArtifact("demo", "recommendation", "v3"));
    assertThat(status.moreShops()).isFalse();
    assertThat(status.deadLetters()).isEqualTo(4);
    assertThat(status.keptFailures()).isEqualTo(2);
    assertThat(status.alarms())
        .containsExactly(new RingingAlarm("dead-letters-wait", "1 >= 1", 1_700_000_000_000L));
    assertThat(run.aws().calls("GetQueueUrl").get(0)).contains("cartwise-x-dead-letters");
  }

  @Test
  void asksOnlyAboutTheShopThatIsNamed() {
    run.aws()
        .on("GET objects", 200, folders("retraining/other/recommendation/"))
        .on("GET objects", 200, folders("artifacts/other/recommendation/"))
        .on("GET objects", 200, objects());

    StageStatus status = status(Optional.of("other"));

    assertThat(status.runs()).extracting(TrainingState::shop).containsExactly("other");
    assertThat(status.artifacts()).extracting(ServedArtifact::shop).containsExactly("other");
    assertThat(status.keptFailures()).isZero();
  }

  @Test
  void namesAFunctionThatIsMissing() {
    run.aws()
        .instead(
            "GetFunctionConfiguration",
            404,
            "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"Function not found\"}")
        .on("GET objects", 200, objects());

    assertThat(status(Optional.of("demo")).functions())
        .isNotEmpty()
        .allMatch(each -> each.state().equals("missing"));
  }

  @Test
  void saysThatAPartOfTheStageIsMissing() {
    run.aws()
        .on(
            "GET objects",
            404,
            "<Error><Code>NoSuchBucket</Code><Message>no such bucket</Message></Error>");
    assertThatThrownBy(() -> status(Optional.empty()))
        .isInstanceOf(DeployException.class)
        .hasMessageContaining("a part of the stage is missing")
        .hasMessageContaining("./cartwise deploy");
  }

  private StageStatus status(Optional<String> shop) {
    return run.onStage(stage -> new StageStatusReader(root, stage).read(shop));
  }

  private static String folders(String folder) {
    return "<ListBucketResult><CommonPrefixes><Prefix>"
        + folder
        + "</Prefix></CommonPrefixes></ListBucketResult>";
  }

  /** An answer of CloudWatch, whose protocol is CBOR (RFC 8949). */
  private static String ringing(String name, String reason, double sinceSeconds) {
    ByteBuffer since = ByteBuffer.allocate(Double.BYTES).putDouble(sinceSeconds);
    return "\u00a1"
        + cbor("MetricAlarms")
        + "\u0081\u00a3"
        + cbor("AlarmName")
        + cbor(name)
        + cbor("StateReason")
        + cbor(reason)
        + cbor("StateUpdatedTimestamp")
        + "\u00c1\u00fb"
        + new String(since.array(), StandardCharsets.ISO_8859_1);
  }

  /** A text of less than 256 bytes: its length in a byte of its own. */
  private static String cbor(String text) {
    return "\u0078" + (char) text.length() + text;
  }

  private static String objects(String... keys) {
    StringBuilder list = new StringBuilder("<ListBucketResult>");
    for (String key : keys) {
      list.append("<Contents><Key>").append(key).append("</Key></Contents>");
    }
    return list.append("</ListBucketResult>").toString();
  }
}
