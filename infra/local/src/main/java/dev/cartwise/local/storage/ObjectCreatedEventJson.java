package dev.cartwise.local.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.naming.Arns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The event that S3 sends to a function for a created object. */
public final class ObjectCreatedEventJson {
  private static final AtomicLong SEQUENCER = new AtomicLong(System.currentTimeMillis() << 16);

  private ObjectCreatedEventJson() {}

  /** The event, with one record; its key is URL-encoded as S3 does it. */
  public static ObjectNode of(ObjectCreated created, Instant now) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ObjectNode entry = event.putArray("Records").addObject();
    entry.put("eventVersion", "2.1").put("eventSource", "aws:s3").put("awsRegion", Arns.REGION);
    entry.put("eventTime", now.toString()).put("eventName", created.eventName());
    entry.putObject("userIdentity").put("principalId", "local");
    ObjectNode s3 = entry.putObject("s3");
    s3.put("s3SchemaVersion", "1.0").put("configurationId", "local");
    s3.putObject("bucket")
        .put("name", created.bucket())
        .put("arn", "arn:aws:s3:::" + created.bucket());
    ObjectNode object = s3.putObject("object");
    object.put("key", encode(created.key()));
    object.put("size", created.sizeBytes()).put("eTag", created.eTag());
    object.put("sequencer", String.format(Locale.ROOT, "%016X", SEQUENCER.incrementAndGet()));
    return event;
  }

  private static String encode(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
