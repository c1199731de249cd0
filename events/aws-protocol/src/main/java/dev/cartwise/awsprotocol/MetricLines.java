package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Counts in CloudWatch's embedded metric format: each line is an object of JSON on the function's
 * output. A line names its shop, but a metric has the shop as a dimension only where that is asked
 * for, since CloudWatch charges for each pair of shop and name.
 */
public final class MetricLines {

  /** The setting that gives each metric by shop as well: {@code true} or {@code false}. */
  private static final String BY_SHOP = "CARTWISE_METRICS_BY_SHOP";

  /** The setting that keeps the metrics of deployments in one account apart. */
  private static final String NAMESPACE = "CARTWISE_METRICS_NAMESPACE";

  private static final String SHOP = "Shop";

  private final PrintStream out;
  private final InstantSource clock;
  private final String namespace;
  private final boolean byShop;

  private MetricLines(PrintStream out, InstantSource clock, String namespace, boolean byShop) {
    this.out = out;
    this.clock = clock;
    this.namespace = namespace;
    this.byShop = byShop;
  }

  /** Metrics of all shops together, in the namespace {@code Cartwise}. */
  public MetricLines(PrintStream out, InstantSource clock) {
    this(out, clock, "Cartwise", false);
  }

  /**
   * Lines on the output of a function, as its environment asks for them.
   *
   * @throws IllegalArgumentException if {@code CARTWISE_METRICS_BY_SHOP} is neither true nor false
   */
  public static MetricLines ofFunction(InstantSource clock) {
    return new MetricLines(System.out, clock).set(System.getenv());
  }

  /** The same as an environment asks for it. */
  MetricLines set(Map<String, String> environment) {
    String setting = environment.getOrDefault(BY_SHOP, "false");
    if (!setting.equals("true") && !setting.equals("false")) {
      throw new IllegalArgumentException(
          BY_SHOP + " must be true or false but is '" + setting + "'");
    }
    return new MetricLines(
        out, clock, environment.getOrDefault(NAMESPACE, namespace), setting.equals("true"));
  }

  /** Writes one line with one count of a shop. */
  public void count(String shop, String metric, int number) {
    count(shop, Map.of(metric, number), Map.of());
  }

  /** Writes one line with one count of a shop that can be found in the log alone. */
  public void note(String shop, String what, int number) {
    count(shop, Map.of(), Map.of(what, number));
  }

  /**
   * Writes one line with several counts of a shop, in the order given.
   *
   * @param metrics counts that CloudWatch keeps as metrics, each at a price
   * @param others counts that can be found in the log alone
   */
  public void count(String shop, Map<String, Integer> metrics, Map<String, Integer> others) {
    ObjectNode line = line(List.of(List.of()), metrics);
    line.put(SHOP, shop);
    metrics.forEach(line::put);
    others.forEach(line::put);
    out.println(line);
  }

  /** Writes one line with one count of a shop, in all and by the value of a dimension. */
  public void count(String shop, String dimension, String value, String metric, int number) {
    ObjectNode line = line(List.of(List.of(), List.of(dimension)), Map.of(metric, number));
    line.put(SHOP, shop);
    line.put(dimension, value);
    line.put(metric, number);
    out.println(line);
  }

  /** The head of a line, which tells CloudWatch what of the line is a metric. */
  private ObjectNode line(List<List<String>> dimensions, Map<String, Integer> numbers) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    if (numbers.isEmpty()) {
      return line;
    }
    ObjectNode aws = line.putObject("_aws");
    aws.put("Timestamp", clock.millis());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", namespace);
    ArrayNode sets = directive.putArray("Dimensions");
    for (List<String> each : dimensions) {
      each.forEach(sets.addArray()::add);
      if (byShop) {
        each.forEach(sets.addArray().add(SHOP)::add);
      }
    }
    ArrayNode metrics = directive.putArray("Metrics");
    numbers.keySet().forEach(name -> metrics.addObject().put("Name", name).put("Unit", "Count"));
    return line;
  }
}
