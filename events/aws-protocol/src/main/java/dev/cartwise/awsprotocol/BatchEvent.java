package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event with {@code Records}, as streams and buckets send them; a function that is also called
 * over HTTP tells the two apart by that.
 */
public final class BatchEvent {

  private BatchEvent() {}

  /** Tells whether an event brings records; every other one is a request. */
  public static boolean hasRecords(JsonNode event) {
    return records(event).isArray();
  }

  /** The records of an event, none if there are none. */
  public static JsonNode records(JsonNode event) {
    return event.path("Records");
  }
}
