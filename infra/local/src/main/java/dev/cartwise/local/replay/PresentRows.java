package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.streams.StreamEventJson;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of kept records as they are now. A record that waited tells of an older row than one
 * that came after it, and whoever repaired a row wants the repaired one to be read.
 */
final class PresentRows {
  private static final Pattern TABLE = Pattern.compile(".*:table/(?<table>[^/]+)/stream/.*");

  private final DynamoDbClient dynamodb;

  /**
   * @param dynamodb is closed by its owner
   */
  PresentRows(DynamoDbClient dynamodb) {
    this.dynamodb = dynamodb;
  }

  /**
   * A record with the present image of its row; one whose row is gone keeps the image that it has.
   *
   * @return empty if its key is not whole, so that no table has its row
   */
  Optional<ObjectNode> refreshed(ObjectNode record) {
    JsonNode keys = record.at("/dynamodb/Keys");
    String partition = keys.at("/pk/S").asText();
    String sort = keys.at("/sk/S").asText();
    if (partition.isEmpty() || sort.isEmpty()) {
      return Optional.empty();
    }
    Matcher arn = TABLE.matcher(record.path("eventSourceARN").asText());
    if (!arn.matches()) {
      return Optional.of(record);
    }
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort));
    Map<String, AttributeValue> row =
        dynamodb
            .getItem(get -> get.tableName(arn.group("table")).key(key).consistentRead(true))
            .item();
    if (row.isEmpty()) {
      return Optional.of(record);
    }
    ObjectNode copy = record.deepCopy();
    if (copy.get("dynamodb") instanceof ObjectNode change) {
      change.set("NewImage", StreamEventJson.image(row));
    }
    return Optional.of(copy);
  }
}
