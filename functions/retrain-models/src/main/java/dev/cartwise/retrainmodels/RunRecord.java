package dev.cartwise.retrainmodels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The contents of a run's {@code run.json}.
 *
 * @param run the run
 * @param state what became of it
 * @param requestedAtMillis when it was asked for, UTC milliseconds
 * @param jobId its job, empty before it is started
 * @param version its artifact, empty before there is one
 * @param reason why it ended as it did, empty before it ended
 */
record RunRecord(
    TrainingRun run,
    RunState state,
    long requestedAtMillis,
    String jobId,
    String version,
    String reason) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SCHEMA_VERSION = 1;

  static RunRecord requested(TrainingRun run, long nowMillis) {
    return new RunRecord(run, RunState.REQUESTED, nowMillis, "", "", "");
  }

  RunRecord running(String newJobId) {
    return new RunRecord(run, RunState.RUNNING, requestedAtMillis, newJobId, version, reason);
  }

  RunRecord ended(RunState newState, String newVersion, String newReason) {
    return new RunRecord(run, newState, requestedAtMillis, jobId, newVersion, newReason);
  }

  /** The record for callers and for storage. */
  ObjectNode toTree() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("shop", run.slot().shop().value());
    json.put("task", run.slot().task().toString());
    json.put("run", run.name());
    json.put("state", state.name());
    json.put("requestedAtMillis", requestedAtMillis);
    json.put("jobId", jobId);
    json.put("version", version);
    json.put("reason", reason);
    return json;
  }

  byte[] toJson() {
    return toTree().toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a record.
   *
   * @throws IOException if it is none
   */
  static RunRecord parse(TrainingRun run, byte[] content) throws IOException {
    JsonNode json = MAPPER.readTree(content);
    if (json.path("schemaVersion").asInt() != SCHEMA_VERSION) {
      throw new IOException("run.json of " + run.jobName() + " has an unknown schemaVersion");
    }
    try {
      return new RunRecord(
          run,
          RunState.valueOf(json.path("state").asText()),
          // Records of before have the same number under another name.
          json.path("requestedAtMillis").asLong(json.path("requestedAt").asLong()),
          json.path("jobId").asText(),
          json.path("version").asText(),
          json.path("reason").asText());
    } catch (IllegalArgumentException e) {
      throw new IOException("run.json of " + run.jobName() + " has an unknown state", e);
    }
  }
}
