package dev.cartwise.local.training;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.naming.Arns;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A training job at one moment, in the forms that EMR Serverless and EventBridge give it.
 *
 * @param application runs it
 * @param id names it
 * @param name as its starter called it
 * @param arguments of the training JVM
 * @param state {@code SUBMITTED}, {@code RUNNING}, {@code SUCCESS}, {@code FAILED} or {@code
 *     CANCELLED}
 * @param details what there is to say about the state
 * @param createdAt when it was submitted
 * @param updatedAt when it came into the state
 */
record JobRun(
    String application,
    String id,
    String name,
    List<String> arguments,
    String state,
    String details,
    Instant createdAt,
    Instant updatedAt) {

  private static final String DETAIL_TYPE = "EMR Serverless Job Run State Change";
  private static final Set<String> ENDED = Set.of("SUCCESS", "FAILED", "CANCELLED");
  private static final double MILLIS_PER_SECOND = 1000;

  JobRun {
    arguments = List.copyOf(arguments);
  }

  JobRun in(String newState, String newDetails, Instant now) {
    return new JobRun(application, id, name, arguments, newState, newDetails, createdAt, now);
  }

  /** Tells whether nothing more will come of it. */
  boolean isEnded() {
    return ENDED.contains(state);
  }

  /** The answer to StartJobRun. */
  ObjectNode started() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("applicationId", application)
        .put("jobRunId", id)
        .put("arn", arn());
  }

  /** An entry of the answer to ListJobRuns. */
  ObjectNode summarised() {
    return told().put("id", id);
  }

  private ObjectNode told() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("applicationId", application)
        .put("arn", arn())
        .put("name", name)
        .put("state", state)
        .put("stateDetails", details)
        .put("createdAt", createdAt.toEpochMilli() / MILLIS_PER_SECOND)
        .put("updatedAt", updatedAt.toEpochMilli() / MILLIS_PER_SECOND);
  }

  /** The answer to GetJobRun; times are epoch seconds. */
  ObjectNode described() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode job = told().put("jobRunId", id);
    answer.set("jobRun", job);
    ObjectNode submit = job.putObject("jobDriver").putObject("sparkSubmit");
    submit.put("entryPoint", application);
    arguments.forEach(submit.putArray("entryPointArguments")::add);
    return answer;
  }

  /** The event EventBridge sends when the job came into its state. */
  ObjectNode event(String previousState) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0").put("id", UUID.randomUUID().toString());
    event.put("detail-type", DETAIL_TYPE).put("source", "aws.emr-serverless");
    event.put("account", Arns.ACCOUNT).put("time", updatedAt.toString());
    event.put("region", Arns.REGION).putArray("resources");
    ObjectNode detail = event.putObject("detail");
    detail.put("jobRunId", id).put("applicationId", application).put("arn", arn());
    detail.put("state", state).put("previousState", previousState);
    detail.put("createdAt", createdAt.toString()).put("updatedAt", updatedAt.toString());
    return event;
  }

  private String arn() {
    return "arn:aws:emr-serverless:"
        + Arns.REGION
        + ":"
        + Arns.ACCOUNT
        + ":/applications/"
        + application
        + "/jobruns/"
        + id;
  }
}
