package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterReplayTest {
  @TempDir private Path directory;

  @Test
  void removesWhatSucceedsAndLeavesTheRest() throws Exception {
    letter("good", "{\"detail-type\":\"Scheduled Event\"}");
    letter("poison", "{\"Records\":[{\"s3\":{\"object\":{\"key\":\"poison\"}}}]}");
    letter("stream", "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"7\"}}]}");
    letter("failed", "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"8\"}}]}");
    Files.writeString(directory.resolve("torn.json"), "{");
    FakeFunctions functions =
        new FakeFunctions(
            event ->
                event.toString().contains("poison")
                    ? "!no picture"
                    : event.toString().contains("\"8\"") ? FakeFunctions.failures("8") : "{}");

    ReplaySummary summary =
        new DeadLetterReplay(directory, new StreamFunctions(functions, Duration.ZERO))
            .run(ReplaySummary.NOTHING, soFar -> {});

    assertThat(directory.resolve("good.json")).doesNotExist();
    assertThat(directory.resolve("stream.json")).doesNotExist();
    assertThat(directory.resolve("poison.json")).exists();
    assertThat(directory.resolve("failed.json")).exists();
    assertThat(summary.removed()).isEqualTo(2);
    assertThat(summary.left()).isEqualTo(3);
    assertThat(summary.isComplete()).isFalse();
  }

  private void letter(String name, String payload) throws Exception {
    Files.writeString(
        directory.resolve(name + ".json"),
        "{\"requestContext\":{\"functionArn\":\"arn:aws:lambda:r:1:function:f\"},"
            + "\"requestPayload\":"
            + payload
            + "}");
  }
}
