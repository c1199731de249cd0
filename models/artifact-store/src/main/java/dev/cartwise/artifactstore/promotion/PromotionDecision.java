package dev.cartwise.artifactstore.promotion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.PrimaryMetric;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.StrictJson;
import java.util.Optional;

/**
 * The contents of {@code decision.json}, which lies beside an artifact: whether it became the
 * champion, and why.
 *
 * @param promoted whether it was to become the champion
 * @param reason one sentence for a reader
 * @param rule what it rests on
 * @param comparedWith the champion's version or the baseline's name, empty if nothing was compared
 * @param metric the name of the task's primary metric
 * @param questions how many questions were asked
 * @param gain what the artifact gained over the other, if anything was compared
 * @param margin how much a newer artifact might have lost, in the metric's unit; 0 if no champion
 *     was asked
 * @param decidedAtMillis UTC milliseconds
 * @param pointerTag the tag of the champion pointer at that time, without which the artifact must
 *     not become the champion; empty in decisions of before
 */
public record PromotionDecision(
    boolean promoted,
    String reason,
    PromotionRule rule,
    Optional<String> comparedWith,
    String metric,
    int questions,
    Optional<PairedInterval> gain,
    double margin,
    long decidedAtMillis,
    String pointerTag) {

  /** The name of the file. */
  public static final String FILE_NAME = "decision.json";

  private static final int SCHEMA_VERSION = 1;

  /** A decision that nothing was compared for. */
  public static PromotionDecision withoutComparison(
      Task task, boolean promoted, String reason, long nowMillis) {
    return new PromotionDecision(
        promoted,
        reason,
        PromotionRule.NONE,
        Optional.empty(),
        task.metric().map(PrimaryMetric::name).orElse("none"),
        0,
        Optional.empty(),
        0,
        nowMillis,
        "");
  }

  /** The same decision about an artifact that is to succeed what a pointer names. */
  PromotionDecision over(String tag) {
    return new PromotionDecision(
        promoted,
        reason,
        rule,
        comparedWith,
        metric,
        questions,
        gain,
        margin,
        decidedAtMillis,
        tag);
  }

  /** The same comparison, which came to nothing. */
  PromotionDecision refused(String why) {
    return new PromotionDecision(
        false,
        why,
        PromotionRule.NONE,
        comparedWith,
        metric,
        questions,
        gain,
        margin,
        decidedAtMillis,
        pointerTag);
  }

  /** The decision as the file holds it. */
  public ObjectNode toTree() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("promoted", promoted);
    json.put("reason", reason);
    json.put("rule", rule.toString());
    json.put("comparedWith", comparedWith.orElse(null));
    json.put("metric", metric);
    json.put("questions", questions);
    if (gain.isPresent()) {
      ObjectNode interval = json.putObject("gain");
      interval.put("mean", gain.get().mean());
      interval.put("low", gain.get().low());
      interval.put("high", gain.get().high());
    } else {
      json.putNull("gain");
    }
    json.put("margin", margin);
    json.put("decidedAt", decidedAtMillis);
    json.put("pointerTag", pointerTag);
    return json;
  }

  byte[] toJson() {
    return StrictJson.write(toTree());
  }

  static PromotionDecision parse(byte[] bytes) throws ArtifactException {
    StrictJson json = StrictJson.parse("promotion decision", bytes);
    json.schemaVersion(SCHEMA_VERSION);
    Optional<PairedInterval> gain = Optional.empty();
    if (json.node().path("gain").isObject()) {
      StrictJson interval = json.object("gain");
      gain =
          Optional.of(
              new PairedInterval(
                  interval.number("mean"), interval.number("low"), interval.number("high")));
    }
    return new PromotionDecision(
        json.bool("promoted"),
        json.text("reason"),
        PromotionRule.find(json.node().path("rule").asText()).orElse(PromotionRule.NONE),
        json.optionalText("comparedWith"),
        json.text("metric"),
        (int) json.integer("questions"),
        gain,
        json.node().path("margin").asDouble(),
        json.integer("decidedAt"),
        json.node().path("pointerTag").asText());
  }
}
