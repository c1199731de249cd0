package dev.cartwise.benchmark.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What was measured of one build of a function, over several starts. */
public abstract class BuildTimes {
  /** Launch to first poll of the Runtime API. */
  public final Durations firstPoll = new Durations();

  /** A warm request, end to end. */
  public final Durations warm = new Durations();

  /** Resident megabytes after the last request of a start. */
  public final Durations residentMebibytes = new Durations();

  /** The figures of this function by their JSON names, in the order to print; NaN for none. */
  protected abstract Map<String, Double> figures();

  /** The line of a build, below a head that its function gives. */
  public abstract String line(String name);

  /** All figures; what was not measured is null. */
  public final ObjectNode json() {
    ObjectNode json =
        new ObjectMapper()
            .createObjectNode()
            .put("starts", firstPoll.count())
            .put("requests", warm.count());
    figures().forEach((name, value) -> json.put(name, value.isNaN() ? null : value));
    return json;
  }
}
