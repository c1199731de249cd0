package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.review.ReviewRecord;
import java.io.PrintStream;
import java.time.InstantSource;

/** Counts what was done, as CloudWatch embedded metric lines with the shop as dimension. */
final class ReviewMetrics {

  private final PrintStream out;
  private final InstantSource clock;

  ReviewMetrics(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Writes one line: a review was stored. */
  void stored(ShopId shop, ReviewRecord review) {
    write(shop, review.sentiment().equals("NEGATIVE") ? "NegativeReviews" : "OtherReviews", 1);
  }

  /** Writes one line: so many product texts were embedded. */
  void embedded(ShopId shop, int texts) {
    write(shop, "TextsEmbedded", texts);
  }

  private void write(ShopId shop, String name, int count) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode aws = line.putObject("_aws");
    aws.put("Timestamp", clock.millis());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", "Cartwise");
    directive.putArray("Dimensions").addArray().add("Shop");
    directive.putArray("Metrics").addObject().put("Name", name).put("Unit", "Count");
    line.put("Shop", shop.value());
    line.put(name, count);
    out.println(line);
  }
}
