package dev.cartwise.local.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.naming.Arns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The event that S3 sends to a function for an object that was created or removed. */
public final class ObjectEventJson {
  private static final AtomicLong SEQUENCER = new AtomicLong(System.currentTimeMillis() << 16);

  private ObjectEventJson() {}

  /** The event, with one record; its key is URL-encoded as S3 does it. */
  public static ObjectNode of(ObjectChange change, Instant now) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ObjectNode entry = event.putArray("Records").addObject();
    entry.put("eventVersion", "2.1").put("eventSource", "aws:s3").put("awsRegion", Arns.REGION);
    entry.put("eventTime", now.toString()).put("eventName", change.eventName());
    entry.putObject("userIdentity").put("principalId", "local");
    ObjectNode s3 = entry.putObject("s3");
    s3.put("s3SchemaVersion", "1.0").put("configurationId", "local");
    s3.putObject("bucket")
        .put("name", change.bucket())
        .put("arn", "arn:aws:s3:::" + change.bucket());
    ObjectNode object = s3.putObject("object");
    object.put("key", encode(change.key()));
    if (!change.isRemoval()) {
      object.put("size", change.sizeBytes()).put("eTag", change.eTag());
    }
    object.put("sequencer", String.format(Locale.ROOT, "%016X", SEQUENCER.incrementAndGet()));
    return event;
  }

  private static String encode(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
