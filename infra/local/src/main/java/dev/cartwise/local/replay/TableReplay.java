package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.replay.ReplayCheckpoint.Reached;
import dev.cartwise.local.streams.StreamEventJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The rows of the interactions table, sent to the function of its stream as if they were new.
 *
 * <p>The function takes each event once in effect, so rows and archive are rebuilt where they were
 * lost and stay as they are where they were not. Rows come in the table's own order and in batches
 * that follow from it alone: a replay of the same table makes the same objects.
 */
final class TableReplay {
  private static final int BATCH = 100;

  private final DynamoDbClient dynamodb;
  private final StreamFunctions functions;
  private final ReplayCheckpoint checkpoint;
  private final Pace pace;

  /**
   * @param dynamodb is closed by its owner
   * @param file remembers how far a replay came
   */
  TableReplay(DynamoDbClient dynamodb, StreamFunctions functions, Path file, Pace pace) {
    this.dynamodb = dynamodb;
    this.functions = functions;
    this.checkpoint = new ReplayCheckpoint(file);
    this.pace = pace;
  }

  /**
   * Sends what is selected, from where an earlier replay of the same selection stopped.
   *
   * @param progress hears what came of everything so far
   * @throws dev.cartwise.local.failure.LocalSystemException when the function cannot be called;
   *     doing the same again goes on from there
   */
  ReplaySummary run(
      String table, String function, Selection selection, Consumer<ReplaySummary> progress)
      throws InterruptedException {
    Optional<Reached> reached = checkpoint.read(selection.name());
    ReplaySummary summary = reached.map(Reached::summary).orElse(ReplaySummary.NOTHING);
    reached.ifPresent(earlier -> progress.accept(earlier.summary()));
    Map<String, AttributeValue> position =
        reached.map(earlier -> key(earlier.position())).orElse(Map.of());
    do {
      ScanResponse page = dynamodb.scan(scan(table, selection, position));
      for (int from = 0; from < page.items().size(); from += BATCH) {
        int to = Math.min(from + BATCH, page.items().size());
        summary = send(function, table, page.items().subList(from, to), summary);
      }
      position = page.lastEvaluatedKey();
      if (!position.isEmpty()) {
        checkpoint.write(new Reached(selection.name(), text(position), summary));
      }
      progress.accept(summary);
    } while (!position.isEmpty());
    checkpoint.remove();
    return summary;
  }

  private ReplaySummary send(
      String function, String table, List<Map<String, AttributeValue>> rows, ReplaySummary summary)
      throws InterruptedException {
    List<ObjectNode> records = new ArrayList<>();
    for (Map<String, AttributeValue> row : rows) {
      records.add(StreamEventJson.record(inserted(row, records.size() + 1), table));
    }
    pace.before(records.size());
    List<String> failures =
        functions.send(function, records).stream()
            .map(record -> "the row " + record.at("/dynamodb/Keys") + " cannot be applied")
            .toList();
    return summary.sent(records.size(), failures);
  }

  private static ScanRequest scan(
      String table, Selection selection, Map<String, AttributeValue> position) {
    ScanRequest.Builder scan = ScanRequest.builder().tableName(table).consistentRead(true);
    selection
        .filter()
        .ifPresent(
            filter -> scan.filterExpression(filter).expressionAttributeValues(selection.values()));
    return position.isEmpty() ? scan.build() : scan.exclusiveStartKey(position).build();
  }

  /** A row as the stream told of it when it was new. */
  private static Record inserted(Map<String, AttributeValue> row, int number) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    key.keySet().retainAll(List.of("pk", "sk"));
    return Record.builder()
        .eventID("replay-" + number)
        .eventName(OperationType.INSERT)
        .dynamodb(
            change ->
                change
                    .keys(key)
                    .newImage(row)
                    .sequenceNumber(Integer.toString(number))
                    .sizeBytes(0L)
                    .streamViewType(StreamViewType.NEW_IMAGE))
        .build();
  }

  private static Map<String, AttributeValue> key(Map<String, String> texts) {
    Map<String, AttributeValue> key = new HashMap<>();
    texts.forEach((name, text) -> key.put(name, AttributeValue.fromS(text)));
    return key;
  }

  private static Map<String, String> text(Map<String, AttributeValue> key) {
    Map<String, String> texts = new HashMap<>();
    key.forEach((name, value) -> texts.put(name, value.s()));
    return texts;
  }
}
