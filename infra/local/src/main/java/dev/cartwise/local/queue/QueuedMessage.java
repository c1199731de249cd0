package dev.cartwise.local.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.naming.Arns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A message of a queue.
 *
 * @param id names it
 * @param body what was sent
 * @param sentMillis when, epoch milliseconds
 * @param receives how often its function was called with it
 */
record QueuedMessage(String id, String body, long sentMillis, int receives) {

  static QueuedMessage of(String body) {
    return new QueuedMessage(UUID.randomUUID().toString(), body, System.currentTimeMillis(), 0);
  }

  QueuedMessage received() {
    return new QueuedMessage(id, body, sentMillis, receives + 1);
  }

  /** The MD5 of the body, by which SDKs see that it arrived as it was sent. */
  String md5() {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /** The event that Lambda hands to a function for a batch of this one. */
  ObjectNode event(String queue) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ObjectNode record = event.putArray("Records").addObject();
    record.put("messageId", id).put("receiptHandle", id).put("body", body);
    record
        .putObject("attributes")
        .put("ApproximateReceiveCount", Integer.toString(receives))
        .put("SentTimestamp", Long.toString(sentMillis));
    record.putObject("messageAttributes");
    record.put("md5OfBody", md5()).put("eventSource", "aws:sqs");
    record.put("eventSourceARN", Arns.queue(queue)).put("awsRegion", Arns.REGION);
    return event;
  }
}
