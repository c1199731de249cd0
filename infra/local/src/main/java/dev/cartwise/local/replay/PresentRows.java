package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.streams.StreamEventJson;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of kept records as they are now. A record that waited tells of an older row than one
 * that came after it, and whoever repaired a row wants the repaired one to be read.
 */
public final class PresentRows {
  private static final Pattern TABLE = Pattern.compile(".*:table/(?<table>[^/]+)/stream/.*");

  private final DynamoDbClient dynamodb;

  /**
   * @param dynamodb is closed by its owner
   */
  public PresentRows(DynamoDbClient dynamodb) {
    this.dynamodb = dynamodb;
  }

  /** The records with present images; one whose row is gone keeps the image that it has. */
  List<ObjectNode> refreshed(List<ObjectNode> records) {
    return records.stream().map(this::refreshed).toList();
  }

  private ObjectNode refreshed(ObjectNode record) {
    Matcher arn = TABLE.matcher(record.path("eventSourceARN").asText());
    JsonNode keys = record.at("/dynamodb/Keys");
    if (!arn.matches() || !keys.at("/pk/S").isTextual() || !keys.at("/sk/S").isTextual()) {
      return record;
    }
    Map<String, AttributeValue> key =
        Map.of(
            "pk", AttributeValue.fromS(keys.at("/pk/S").asText()),
            "sk", AttributeValue.fromS(keys.at("/sk/S").asText()));
    Map<String, AttributeValue> row =
        dynamodb
            .getItem(get -> get.tableName(arn.group("table")).key(key).consistentRead(true))
            .item();
    if (row.isEmpty()) {
      return record;
    }
    ObjectNode copy = record.deepCopy();
    if (copy.get("dynamodb") instanceof ObjectNode change) {
      change.set("NewImage", StreamEventJson.image(row));
    }
    return copy;
  }
}
