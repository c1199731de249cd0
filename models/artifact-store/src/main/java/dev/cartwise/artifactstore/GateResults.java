package dev.cartwise.artifactstore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The contents of {@code gate.json}, which lies beside an artifact: how it and its rivals ranked
 * the right answers to the same questions, none of which any of them was trained on.
 *
 * <p>A rank counts from 1 and is 0 where the answer was not among the first {@link #DEPTH}.
 *
 * @param challenger ranks of the artifact itself, {@code int[questions]}
 * @param champion ranks of the champion of that time, empty if there was none or it could not be
 *     opened
 * @param popularity ranks when everybody is shown the most popular items
 * @param championVersion the champion of that time, if there was one
 * @param championTrouble why the champion could not be ranked, if it could not
 */
@SuppressWarnings("ArrayRecordComponent")
public record GateResults(
    int[] challenger,
    int[] champion,
    int[] popularity,
    Optional<String> championVersion,
    Optional<String> championTrouble) {

  /** The name of the file. */
  public static final String FILE_NAME = "gate.json";

  /** How deep an answer is looked for: the metric is NDCG at this depth. */
  public static final int DEPTH = 10;

  /** The name of the metric. */
  public static final String METRIC = "ndcg@" + DEPTH;

  private static final int SCHEMA_VERSION = 1;
  private static final String DOCUMENT = "gate results";

  /**
   * @throws IllegalArgumentException if the rankers did not answer the same questions
   */
  public GateResults {
    if (popularity.length != challenger.length
        || (champion.length != 0 && champion.length != challenger.length)) {
      throw new IllegalArgumentException("rankers answered different questions");
    }
  }

  /** How many questions there were. */
  public int questions() {
    return challenger.length;
  }

  /** What each answer is worth, {@code 1 / log2(rank + 1)} or 0, {@code double[questions]}. */
  public static double[] gains(int[] ranks) {
    double[] gains = new double[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      gains[i] = ranks[i] == 0 ? 0 : Math.log(2) / Math.log(ranks[i] + 1.0);
    }
    return gains;
  }

  /** The metric, 0 to 1; NaN without questions. */
  public static double ndcg(int[] ranks) {
    double sum = 0;
    for (double gain : gains(ranks)) {
      sum += gain;
    }
    return ranks.length == 0 ? Double.NaN : sum / ranks.length;
  }

  /** The file's bytes. */
  public byte[] toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("metric", METRIC);
    json.put("championVersion", championVersion.orElse(null));
    json.put("championTrouble", championTrouble.orElse(null));
    putRanks(json.putArray("challenger"), challenger);
    putRanks(json.putArray("champion"), champion);
    putRanks(json.putArray("popularity"), popularity);
    return StrictJson.write(json);
  }

  /**
   * Reads the file.
   *
   * @throws ArtifactException {@code CORRUPT} if it is none, or newer than this code
   */
  public static GateResults parse(byte[] bytes) throws ArtifactException {
    StrictJson json = StrictJson.parse(DOCUMENT, bytes);
    json.schemaVersion(SCHEMA_VERSION);
    try {
      return new GateResults(
          ranks(json, "challenger"),
          ranks(json, "champion"),
          ranks(json, "popularity"),
          json.optionalText("championVersion"),
          json.optionalText("championTrouble"));
    } catch (IllegalArgumentException e) {
      throw new ArtifactException(
          ArtifactException.Problem.CORRUPT, DOCUMENT + ": " + e.getMessage(), e);
    }
  }

  private static void putRanks(ArrayNode array, int[] ranks) {
    for (int rank : ranks) {
      array.add(rank);
    }
  }

  private static int[] ranks(StrictJson json, String member) throws ArtifactException {
    JsonNode list = json.node().path(member);
    if (!list.isArray()) {
      throw new IllegalArgumentException(member + " must be a list");
    }
    int[] ranks = new int[list.size()];
    for (int i = 0; i < ranks.length; i++) {
      JsonNode rank = list.get(i);
      if (!rank.isInt() || rank.intValue() < 0 || rank.intValue() > DEPTH) {
        throw new IllegalArgumentException(member + " must hold ranks from 0 to " + DEPTH);
      }
      ranks[i] = rank.intValue();
    }
    return ranks;
  }
}
