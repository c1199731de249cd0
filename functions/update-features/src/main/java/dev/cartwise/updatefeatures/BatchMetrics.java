package dev.cartwise.updatefeatures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.updatefeatures.BatchLedger.Count;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/** Writes a batch's counts as CloudWatch embedded metric lines, one per shop. */
final class BatchMetrics {

  private static final String NAMESPACE = "Cartwise";
  private static final Map<Count, String> NAMES =
      Map.of(
          Count.RECEIVED, "InteractionsReceived",
          Count.MERGED, "RowsMerged",
          Count.UNCHANGED, "RowsUnchanged",
          Count.ARCHIVED, "InteractionsArchived",
          Count.FAILED, "RecordsFailed");

  private final PrintStream out;
  private final InstantSource clock;

  BatchMetrics(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  void write(BatchLedger ledger) {
    ledger.counts().forEach((shop, counts) -> out.println(line(shop, counts)));
  }

  private ObjectNode line(String shop, Map<Count, Integer> counts) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode aws = line.putObject("_aws");
    aws.put("Timestamp", clock.millis());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray().add("Shop");
    ArrayNode metrics = directive.putArray("Metrics");
    line.put("Shop", shop);
    counts.forEach(
        (count, number) -> {
          String name = NAMES.get(count);
          metrics.addObject().put("Name", name).put("Unit", "Count");
          line.put(name, number);
        });
    return line;
  }
}
