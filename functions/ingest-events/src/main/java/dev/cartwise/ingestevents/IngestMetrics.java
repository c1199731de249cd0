package dev.cartwise.ingestevents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.ShopId;
import java.io.PrintStream;
import java.time.InstantSource;

/** Counts what was made durable, as CloudWatch embedded metric lines with the shop as dimension. */
final class IngestMetrics {

  private static final String NAMESPACE = "Cartwise";
  private final PrintStream out;
  private final InstantSource clock;

  IngestMetrics(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Writes one line: {@code count} records of {@code kind} are durable for the shop. */
  void received(ShopId shop, String kind, int count) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode line = json.objectNode();
    ObjectNode aws = line.putObject("_aws");
    aws.put("Timestamp", clock.millis());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray().add("Shop");
    directive.putArray("Metrics").addObject().put("Name", kind).put("Unit", "Count");
    line.put("Shop", shop.value());
    line.put(kind, count);
    out.println(line);
  }
}
