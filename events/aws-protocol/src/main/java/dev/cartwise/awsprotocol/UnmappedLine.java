package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A line of metrics that tells of events whose type means nothing to Cartwise.
 *
 * @param shop whose events
 * @param types how many there were of each type
 */
public record UnmappedLine(String shop, Map<String, Integer> types) {

  /** The longest name that is told. */
  private static final int LONGEST_NAME = 64;

  /** Leads the name of a count of one type: the metric that counts them all, and a blank. */
  private static final String ONE_TYPE = "UnmappedEvents ";

  private static final ObjectMapper JSON = new ObjectMapper();

  public UnmappedLine {
    types = Map.copyOf(types);
  }

  /** The counts of types that a line has beside the metric, one for each. */
  public static Map<String, Integer> counts(List<String> types) {
    Map<String, Integer> counts = new TreeMap<>();
    types.forEach(type -> counts.merge(ONE_TYPE + printable(type), 1, Integer::sum));
    return counts;
  }

  /**
   * A type's name as it can be shown: without control characters, the end of a long one cut off.
   */
  public static String printable(String type) {
    String line = type.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
  }

  /** Reads a line of a function's output; empty if it tells of something else. */
  public static Optional<UnmappedLine> read(String line) {
    if (!line.startsWith("{") || !line.contains('"' + ONE_TYPE)) {
      return Optional.empty();
    }
    try {
      JsonNode object = JSON.readTree(line);
      Map<String, Integer> types = new TreeMap<>();
      object
          .properties()
          .forEach(
              member -> {
                if (member.getKey().startsWith(ONE_TYPE) && member.getValue().isInt()) {
                  types.put(
                      member.getKey().substring(ONE_TYPE.length()), member.getValue().asInt());
                }
              });
      String shop = object.path("Shop").asText("");
      return types.isEmpty() || shop.isEmpty()
          ? Optional.empty()
          : Optional.of(new UnmappedLine(shop, types));
    } catch (JsonProcessingException e) {
      // A line of the log that only looks like one of metrics.
      return Optional.empty();
    }
  }
}
