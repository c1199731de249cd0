package dev.cartwise.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.local.access.Access;
import dev.cartwise.local.naming.Arns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What requests to DynamoDB and its streams do, as the service authorization reference says. */
final class RequestedAccess {
  private static final String EVERY_TABLE = Arns.table("*");

  /** The action that each part of a transaction is. */
  private static final Map<String, String> TRANSACTION_PARTS =
      Map.of(
          "Put", "dynamodb:PutItem",
          "Update", "dynamodb:UpdateItem",
          "Delete", "dynamodb:DeleteItem",
          "ConditionCheck", "dynamodb:ConditionCheckItem",
          "Get", "dynamodb:GetItem");

  /** A shard iterator begins with the place it was made for. */
  private static final Pattern ITERATOR = Pattern.compile("arn:aws:dynamodb:[^|]+");

  private static final Pattern REGION = Pattern.compile("^(arn:aws:dynamodb:)[^:]*:[^:]*");

  private RequestedAccess() {}

  /**
   * What a request does.
   *
   * @param operation such as {@code GetItem}
   * @param body the request's JSON
   */
  static List<Access> of(String operation, JsonNode body) {
    String action = "dynamodb:" + operation;
    return switch (operation) {
      case "BatchGetItem", "BatchWriteItem" -> ofTables(action, body.path("RequestItems"));
      case "TransactGetItems", "TransactWriteItems" -> ofTransaction(body.path("TransactItems"));
      case "GetRecords" -> List.of(Access.of(action, iteratedStream(body)));
      default -> List.of(Access.of(action, resource(body)));
    };
  }

  private static List<Access> ofTables(String action, JsonNode requests) {
    List<Access> accesses = new ArrayList<>();
    requests.fieldNames().forEachRemaining(table -> accesses.add(Access.of(action, arn(table))));
    return accesses;
  }

  private static List<Access> ofTransaction(JsonNode parts) {
    List<Access> accesses = new ArrayList<>();
    for (JsonNode part : parts) {
      part.properties()
          .forEach(
              each ->
                  accesses.add(
                      Access.of(
                          TRANSACTION_PARTS.getOrDefault(
                              each.getKey(), "dynamodb:" + each.getKey()),
                          arn(each.getValue().path("TableName").asText()))));
    }
    return accesses;
  }

  private static String resource(JsonNode body) {
    if (body.has("StreamArn")) {
      return local(body.path("StreamArn").asText());
    }
    if (body.has("ResourceArn")) {
      return local(body.path("ResourceArn").asText());
    }
    if (!body.has("TableName")) {
      return EVERY_TABLE;
    }
    String table = arn(body.path("TableName").asText());
    return body.has("IndexName") ? table + "/index/" + body.path("IndexName").asText() : table;
  }

  private static String iteratedStream(JsonNode body) {
    Matcher stream = ITERATOR.matcher(body.path("ShardIterator").asText());
    return stream.find() ? local(stream.group()) : EVERY_TABLE;
  }

  private static String arn(String table) {
    return table.startsWith("arn:") ? local(table) : Arns.table(table);
  }

  /** The same place in the region and account of everything local: DynamoDB Local has its own. */
  private static String local(String arn) {
    return REGION.matcher(arn).replaceFirst("$1" + Arns.REGION + ":" + Arns.ACCOUNT);
  }
}
