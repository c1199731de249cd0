package dev.cartwise.retrainmodels;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import java.util.Optional;

/** A run as callers are told of it. */
final class RunAnswer {

  private RunAnswer() {}

  /** A run that was just started. */
  static ObjectNode started(RunRecord record) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", RunRecord.SCHEMA_VERSION);
    json.put("shop", record.run().slot().shop().value());
    json.put("task", record.run().slot().task().toString());
    json.put("run", record.run().name());
    json.put("state", record.state().name());
    json.put("requestedAtMillis", record.times().requestedMillis());
    json.put("jobId", record.jobId());
    json.put("version", record.version());
    json.put("reason", record.reason());
    return json;
  }

  /** What became of a run; a time that is not known is left out. */
  static ObjectNode outcome(RunRecord record, Optional<PromotionDecision> decision) {
    ObjectNode json = started(record);
    putTime(json, "startedAtMillis", record.times().startedMillis());
    putTime(json, "endedAtMillis", record.times().endedMillis());
    json.set("decision", decision.map(PromotionDecision::toTree).orElse(null));
    return json;
  }

  private static void putTime(ObjectNode json, String name, long millis) {
    if (millis > 0) {
      json.put(name, millis);
    }
  }
}
