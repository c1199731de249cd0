package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.ShopId;
import java.io.PrintStream;
import java.time.InstantSource;

/** Counts photos as CloudWatch embedded metric lines with the shop as dimension. */
final class TaggingMetrics {

  private static final String NAMESPACE = "Cartwise";
  private final PrintStream out;
  private final InstantSource clock;

  TaggingMetrics(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Writes one line: one photo of the shop met this fate. */
  void count(ShopId shop, String fate) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode aws = line.putObject("_aws");
    aws.put("Timestamp", clock.millis());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray().add("Shop");
    directive.putArray("Metrics").addObject().put("Name", fate).put("Unit", "Count");
    line.put("Shop", shop.value());
    line.put(fate, 1);
    out.println(line);
  }
}
