package dev.cartwise.deploy.stage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A training as the bucket tells of it.
 *
 * @param shop whose
 * @param task for what
 * @param run the name, which begins with the time it was asked for
 * @param state {@code REQUESTED}, {@code RUNNING}, {@code PROMOTED}, {@code REFUSED}, {@code
 *     FAILED} or {@code CANCELLED}; {@code UNKNOWN} when the record cannot be read
 * @param version of the artifact, empty before there is one
 * @param reason why it ended so, empty before
 */
public record TrainingState(
    String shop, String task, String run, String state, String version, String reason) {

  private static final Set<String> UNDER_WAY = Set.of("REQUESTED", "RUNNING");

  /** Of the record that retrain-models keeps. */
  static TrainingState of(String shop, String task, String run, JsonNode record) {
    return new TrainingState(
        shop,
        task,
        run,
        record.path("state").asText("UNKNOWN"),
        record.path("version").asText(),
        record.path("reason").asText());
  }

  /** Whether more will come of it. */
  @JsonIgnore
  public boolean isUnderWay() {
    return UNDER_WAY.contains(state);
  }
}
