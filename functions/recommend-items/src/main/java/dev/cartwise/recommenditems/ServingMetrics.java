package dev.cartwise.recommenditems;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.contracts.ShopId;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Counts answers that were not given by the champion, as CloudWatch embedded metric lines; a
 * healthy answer writes none.
 */
final class ServingMetrics {

  private final PrintStream out;
  private final LongSupplier clockMillis;

  ServingMetrics(PrintStream out, LongSupplier clockMillis) {
    this.out = out;
    this.clockMillis = clockMillis;
  }

  /** Writes one line: the champion of the shop could not be served. */
  void championNotServed(ShopId shop, ArtifactException.Problem problem) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode aws = line.putObject("_aws");
    aws.put("Timestamp", clockMillis.getAsLong());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", "Cartwise");
    directive.putArray("Dimensions").addArray().add("Shop").add("Problem");
    directive.putArray("Metrics").addObject().put("Name", "ChampionNotServed").put("Unit", "Count");
    line.put("Shop", shop.value());
    line.put("Problem", problem.name().toLowerCase(Locale.ROOT));
    line.put("ChampionNotServed", 1);
    out.println(line);
  }
}
