package dev.cartwise.benchmark.soak.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * A batch of DynamoDB divided into what is done and what is returned: of each table the first half,
 * rounded down.
 *
 * @param done the request with its first halves
 * @param left the second halves, as a store returns them
 */
record HalfBatch(ObjectNode done, ObjectNode left) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ITEMS = "RequestItems";

  static HalfBatch of(byte[] body) throws IOException {
    JsonNode request = JSON.readTree(body);
    ObjectNode done = request.deepCopy();
    ObjectNode doneItems = done.putObject(ITEMS);
    ObjectNode left = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> table : request.path(ITEMS).properties()) {
      divide(table.getKey(), table.getValue(), doneItems, left);
    }
    return new HalfBatch(done, left);
  }

  /** Whether there is something to do: a store refuses an empty batch. */
  boolean isEmpty() {
    return done.path(ITEMS).isEmpty();
  }

  /** The answer to the first half, with the second as unprocessed. */
  byte[] answer(byte[] answerToDone, boolean reads) throws IOException {
    ObjectNode answer = JSON.readTree(answerToDone).deepCopy();
    answer.set(reads ? "UnprocessedKeys" : "UnprocessedItems", left);
    return JSON.writeValueAsBytes(answer);
  }

  byte[] doneBytes() throws IOException {
    return JSON.writeValueAsBytes(done);
  }

  /** Writes are a list by table; reads an object whose keys are the list. */
  private static void divide(String table, JsonNode all, ObjectNode done, ObjectNode left) {
    boolean reads = all.isObject();
    JsonNode entries = reads ? all.path("Keys") : all;
    ArrayNode first = JSON.createArrayNode();
    ArrayNode second = JSON.createArrayNode();
    for (int i = 0; i < entries.size(); i++) {
      (i < entries.size() / 2 ? first : second).add(entries.get(i));
    }
    if (!first.isEmpty()) {
      done.set(table, part(all, first));
    }
    if (!second.isEmpty()) {
      left.set(table, part(all, second));
    }
  }

  private static JsonNode part(JsonNode all, ArrayNode entries) {
    if (!all.isObject()) {
      return entries;
    }
    ObjectNode part = all.deepCopy();
    part.set("Keys", entries);
    return part;
  }
}
