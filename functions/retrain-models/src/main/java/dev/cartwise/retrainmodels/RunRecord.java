package dev.cartwise.retrainmodels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.store.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a run's {@code run.json}.
 *
 * @param run the run
 * @param state what became of it
 * @param times when it came how far
 * @param jobId its job, empty before it is started
 * @param version its artifact, empty before there is one
 * @param reason why it ended as it did, empty before it ended
 */
record RunRecord(
    TrainingRun run, RunState state, RunTimes times, String jobId, String version, String reason) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  static final int SCHEMA_VERSION = 1;

  /** Twelve hours in the queue of the training application, six at work, and what starts take. */
  private static final Duration LONGEST_JOB = Duration.ofHours(19);

  static RunRecord requested(TrainingRun run, long nowMillis) {
    return new RunRecord(run, RunState.REQUESTED, RunTimes.requested(nowMillis), "", "", "");
  }

  RunRecord running(String newJobId, long nowMillis) {
    return new RunRecord(
        run, RunState.RUNNING, times.started(nowMillis), newJobId, version, reason);
  }

  RunRecord ended(RunState newState, String newVersion, String newReason, long nowMillis) {
    return new RunRecord(run, newState, times.ended(nowMillis), jobId, newVersion, newReason);
  }

  /**
   * Tells whether it is under way for longer than its job can be.
   *
   * @param nowMillis UTC milliseconds since 1970
   */
  boolean isOverdue(long nowMillis) {
    return state == RunState.RUNNING && nowMillis - times.startedMillis() > LONGEST_JOB.toMillis();
  }

  byte[] toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("shop", run.slot().shop().value());
    json.put("task", run.slot().task().toString());
    json.put("run", run.name());
    json.put("state", state.name());
    json.put("requestedAtMillis", times.requestedMillis());
    json.put("startedAtMillis", times.startedMillis());
    json.put("endedAtMillis", times.endedMillis());
    json.put("jobId", jobId);
    json.put("version", version);
    json.put("reason", reason);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a record.
   *
   * @throws ArtifactException {@code CORRUPT} if it is none
   */
  static RunRecord parse(TrainingRun run, byte[] content) throws ArtifactException {
    JsonNode json;
    try {
      json = MAPPER.readTree(content);
    } catch (IOException e) {
      throw damaged(run, "is not JSON", e);
    }
    if (json.path("schemaVersion").asInt() != SCHEMA_VERSION) {
      throw damaged(run, "has an unknown schemaVersion", null);
    }
    try {
      return new RunRecord(
          run,
          RunState.valueOf(json.path("state").asText()),
          // Records of before have the same number under another name.
          new RunTimes(
              json.path("requestedAtMillis").asLong(json.path("requestedAt").asLong()),
              json.path("startedAtMillis").asLong(),
              json.path("endedAtMillis").asLong()),
          json.path("jobId").asText(),
          json.path("version").asText(),
          json.path("reason").asText());
    } catch (IllegalArgumentException e) {
      throw damaged(run, "has an unknown state", e);
    }
  }

  private static ArtifactException damaged(
      TrainingRun run, String what, @Nullable Exception cause) {
    ArtifactException damage =
        new ArtifactException(Problem.CORRUPT, "run.json of " + run.jobName() + " " + what);
    damage.initCause(cause);
    return damage;
  }
}
