package dev.cartwise.artifactstore.promotion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.PrimaryMetric;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The JSON form of {@link GateResults}.
 *
 * <p>Version 1 knew recommendation alone and held the ranks of right answers; it is read for ever.
 */
final class GateResultsJson {

  private static final int SCHEMA_VERSION = 2;
  private static final int RANKS_VERSION = 1;
  private static final String DOCUMENT = "gate results";

  private GateResultsJson() {}

  static byte[] write(GateResults results) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("metric", results.metric().name());
    json.put("higherIsBetter", results.metric().higherIsBetter());
    json.put("questions", results.questions());
    json.put("challengerVersion", results.challenger().name());
    json.put("baselineName", results.baseline().name());
    json.put("championVersion", results.championVersion().orElse(null));
    json.put("championTrouble", results.championTrouble().orElse(null));
    putScores(json.putArray("challenger"), results.challenger());
    putScores(json.putArray("baseline"), results.baseline());
    ArrayNode champion = json.putArray("champion");
    results.champion().ifPresent(scores -> putScores(champion, scores));
    ArrayNode groups = json.putArray("groups");
    for (GateGroup group : results.groups()) {
      ArrayNode questions = groups.addObject().put("name", group.name()).putArray("questions");
      Arrays.stream(group.questions()).forEach(questions::add);
    }
    return StrictJson.write(json);
  }

  static GateResults read(byte[] bytes) throws ArtifactException {
    StrictJson json = StrictJson.parse(DOCUMENT, bytes);
    int version = json.schemaVersion(SCHEMA_VERSION);
    try {
      return version == RANKS_VERSION ? ofRanks(json) : ofScores(json);
    } catch (IllegalArgumentException e) {
      throw new ArtifactException(
          ArtifactException.Problem.CORRUPT, DOCUMENT + ": " + e.getMessage(), e);
    }
  }

  private static GateResults ofScores(StrictJson json) throws ArtifactException {
    Optional<String> champion = json.optionalText("championVersion");
    double[] championScores = scores(json, "champion");
    return new GateResults(
        new PrimaryMetric(json.text("metric"), json.bool("higherIsBetter")),
        new HeldOutScores(json.text("challengerVersion"), scores(json, "challenger")),
        new HeldOutScores(json.text("baselineName"), scores(json, "baseline")),
        champion.map(version -> new HeldOutScores(version, championScores)),
        json.optionalText("championTrouble"),
        groups(json));
  }

  /** Results that were written before there were groups have none. */
  private static List<GateGroup> groups(StrictJson json) throws ArtifactException {
    List<GateGroup> groups = new ArrayList<>();
    for (StrictJson group : json.optionalObjects("groups")) {
      groups.add(
          new GateGroup(
              group.text("name"), integers(group, "questions", "places", Integer.MAX_VALUE)));
    }
    return groups;
  }

  private static GateResults ofRanks(StrictJson json) throws ArtifactException {
    Optional<String> champion = json.optionalText("championVersion");
    double[] challenger = gains(json, "challenger");
    double[] championGains = gains(json, "champion");
    return new GateResults(
        Task.RECOMMENDATION.metric().orElseThrow(),
        new HeldOutScores("challenger", challenger),
        new HeldOutScores("popularity", gains(json, "popularity")),
        champion.map(version -> new HeldOutScores(version, championGains)),
        json.optionalText("championTrouble"));
  }

  private static void putScores(ArrayNode array, HeldOutScores scores) {
    for (double score : scores.scores()) {
      array.add(score);
    }
  }

  private static double[] scores(StrictJson json, String member) {
    JsonNode list = list(json, member);
    double[] scores = new double[list.size()];
    for (int i = 0; i < scores.length; i++) {
      JsonNode score = list.get(i);
      if (!score.isNumber() || !Double.isFinite(score.doubleValue())) {
        throw new IllegalArgumentException(member + " must hold numbers");
      }
      scores[i] = score.doubleValue();
    }
    return scores;
  }

  private static double[] gains(StrictJson json, String member) {
    return Ndcg.gains(integers(json, member, "ranks", Ndcg.DEPTH));
  }

  private static int[] integers(StrictJson json, String member, String what, int most) {
    JsonNode list = list(json, member);
    int[] numbers = new int[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode number = list.get(i);
      if (!number.isInt() || number.intValue() < 0 || number.intValue() > most) {
        throw new IllegalArgumentException(member + " must hold " + what + " from 0 to " + most);
      }
      numbers[i] = number.intValue();
    }
    return numbers;
  }

  private static JsonNode list(StrictJson json, String member) {
    JsonNode list = json.node().path(member);
    if (!list.isArray()) {
      throw new IllegalArgumentException(member + " must be a list");
    }
    return list;
  }
}
