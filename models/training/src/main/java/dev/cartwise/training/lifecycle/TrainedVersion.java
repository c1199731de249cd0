package dev.cartwise.training.lifecycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.contracts.ShopId;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * A version that was trained and published, and what was decided about it.
 *
 * @param shop whose it is
 * @param manifest the version
 * @param decision empty if it waits for somebody to promote it
 */
public record TrainedVersion(ShopId shop, Manifest manifest, Optional<PromotionDecision> decision) {

  /** The exit code of a command whose version the gate refused. */
  public static final int REFUSED = 3;

  /** 0, or {@link #REFUSED}. */
  public int exitCode() {
    return decision.map(PromotionDecision::promoted).orElse(true) ? 0 : REFUSED;
  }

  /** What was decided, for a reader. */
  public String verdict() {
    return decision
        .map(made -> (made.promoted() ? "promoted: " : "refused: ") + made.reason())
        .orElse("not promoted: --promote never");
  }

  /** Prints what came out, as one line of JSON or for a reader. */
  public void print(PrintWriter out, boolean asJson, double seconds) {
    long examples = manifest.trainingData().events();
    if (asJson) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("shop", shop.value());
      line.put("version", manifest.version());
      line.put(manifest.task().examples(), examples);
      ObjectNode metrics = line.putObject("metrics");
      manifest.metrics().forEach(metrics::put);
      line.put("trainSeconds", seconds);
      putDecision(line);
      out.println(line);
    } else {
      out.printf(
          "%s: %s from %d %s%n", shop, manifest.version(), examples, manifest.task().examples());
      manifest.metrics().forEach((name, value) -> out.printf("%-28s %.4f%n", name, value));
      out.println(verdict());
    }
    out.flush();
  }

  /** Adds what was decided, for a program. */
  public void putDecision(ObjectNode line) {
    line.put("promoted", decision.map(PromotionDecision::promoted).orElse(false));
    line.set("decision", decision.map(PromotionDecision::toTree).orElse(null));
  }
}
