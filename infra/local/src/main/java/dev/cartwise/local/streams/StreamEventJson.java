package dev.cartwise.local.streams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.naming.Arns;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Stream records in the JSON that Lambda gives to a function. */
public final class StreamEventJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StreamEventJson() {}

  /** One element of {@code Records}. */
  public static ObjectNode record(Record record, String streamArn) {
    ObjectNode json = NODES.objectNode();
    json.put("eventID", record.eventID());
    json.put("eventName", record.eventNameAsString());
    json.put("eventVersion", "1.1");
    json.put("eventSource", "aws:dynamodb");
    json.put("awsRegion", Arns.REGION);
    StreamRecord change = record.dynamodb();
    ObjectNode dynamodb = json.putObject("dynamodb");
    if (change.approximateCreationDateTime() != null) {
      dynamodb.put(
          "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    }
    dynamodb.set("Keys", map(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.set("NewImage", map(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamodb.set("OldImage", map(change.oldImage()));
    }
    dynamodb.put("SequenceNumber", change.sequenceNumber());
    dynamodb.put("SizeBytes", change.sizeBytes());
    dynamodb.put("StreamViewType", change.streamViewTypeAsString());
    json.put("eventSourceARN", streamArn);
    return json;
  }

  /** A row in DynamoDB's own JSON. */
  public static ObjectNode image(Map<String, AttributeValue> row) {
    return map(row);
  }

  private static ObjectNode map(Map<String, AttributeValue> attributes) {
    ObjectNode json = NODES.objectNode();
    attributes.forEach((name, value) -> json.set(name, value(value)));
    return json;
  }

  private static ObjectNode value(AttributeValue value) {
    ObjectNode json = NODES.objectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case B -> json.put("B", base64(value.b()));
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case M -> json.set("M", map(value.m()));
      case L -> {
        ArrayNode list = json.putArray("L");
        value.l().forEach(element -> list.add(value(element)));
      }
      case SS -> texts(json.putArray("SS"), value.ss());
      case NS -> texts(json.putArray("NS"), value.ns());
      case BS ->
          texts(json.putArray("BS"), value.bs().stream().map(StreamEventJson::base64).toList());
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("attribute value of an unknown type: " + value);
    }
    return json;
  }

  private static void texts(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
