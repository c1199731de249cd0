package dev.cartwise.retrainmodels;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Locale;

/** Counts ended runs by shop and outcome, as CloudWatch embedded metric lines. */
final class RetrainMetrics {

  private final PrintStream out;
  private final InstantSource clock;

  RetrainMetrics(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Writes one line. */
  void ended(RunRecord record) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode aws = line.putObject("_aws");
    aws.put("Timestamp", clock.millis());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", "Cartwise");
    directive.putArray("Dimensions").addArray().add("Shop").add("Outcome");
    directive.putArray("Metrics").addObject().put("Name", "TrainingRuns").put("Unit", "Count");
    line.put("Shop", record.run().slot().shop().value());
    line.put("Outcome", record.state().name().toLowerCase(Locale.ROOT));
    line.put("TrainingRuns", 1);
    out.println(line);
  }
}
