package dev.cartwise.local.deadletter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.naming.Arns;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Records of a stream that a function could not take, as Lambda writes them to a bucket.
 *
 * @param function the function that they were meant for
 * @param mapping the id of the event source mapping
 * @param stretch where in the stream they stood
 * @param condition {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
 * @param attempts how often the function was called with them; 0 when it never could be
 * @param reason the last failure, one sentence
 * @param payload the event with the records, JSON
 */
public record FailedBatch(
    String function,
    String mapping,
    Stretch stretch,
    String condition,
    int attempts,
    String reason,
    String payload) {

  /** The object; {@code reason} is our own, everything else is as in the cloud. */
  byte[] toJson(Instant now) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", Arns.function(function))
        .put("condition", condition)
        .put("approximateInvokeCount", attempts);
    json.put("version", "1.0").put("timestamp", now.toString()).put("reason", reason);
    json.putObject("DDBStreamBatchInfo")
        .put("shardId", stretch.shardId())
        .put("startSequenceNumber", stretch.firstSequenceNumber())
        .put("endSequenceNumber", stretch.lastSequenceNumber())
        .put("approximateArrivalOfFirstRecord", stretch.firstArrival().toString())
        .put("approximateArrivalOfLastRecord", stretch.lastArrival().toString())
        .put("batchSize", stretch.size())
        .put("streamArn", stretch.streamArn());
    json.put("payload", payload);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
