package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts in CloudWatch's embedded metric format: each line is an object of JSON on the function's
 * output, with the shop as its first dimension.
 */
public final class MetricLines {

  private static final String NAMESPACE = "Cartwise";
  private static final String SHOP = "Shop";

  private final PrintStream out;
  private final InstantSource clock;

  public MetricLines(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Writes one line with one count of a shop. */
  public void count(String shop, String metric, int number) {
    count(shop, Map.of(metric, number));
  }

  /** Writes one line with several counts of a shop, in the order given. */
  public void count(String shop, Map<String, Integer> numbers) {
    write(Map.of(SHOP, shop), numbers);
  }

  /** Writes one line with one count of a shop that is also told by another dimension. */
  public void count(String shop, String dimension, String value, String metric, int number) {
    Map<String, String> dimensions = new LinkedHashMap<>();
    dimensions.put(SHOP, shop);
    dimensions.put(dimension, value);
    write(dimensions, Map.of(metric, number));
  }

  private void write(Map<String, String> dimensions, Map<String, Integer> numbers) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode aws = line.putObject("_aws");
    aws.put("Timestamp", clock.millis());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    ArrayNode names = directive.putArray("Dimensions").addArray();
    ArrayNode metrics = directive.putArray("Metrics");
    dimensions.forEach(
        (name, value) -> {
          names.add(name);
          line.put(name, value);
        });
    numbers.forEach(
        (name, number) -> {
          metrics.addObject().put("Name", name).put("Unit", "Count");
          line.put(name, number);
        });
    out.println(line);
  }
}
