package dev.cartwise.benchmark.switching;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How requests fared while champions were promoted and rolled back.
 *
 * @param requests how many were sent
 * @param failed how many were refused, short or not answered by a champion
 * @param firstFailure what the first of them was, empty if there was none
 * @param moves how often the pointer was moved
 * @param switches how often the answers changed their version
 * @param versions the versions that answered
 * @param seconds how long it took
 * @param medianMillis half of the answers took less
 * @param p99Millis 99 % took less
 * @param longestMillis none took more
 */
record SwitchReport(
    int requests,
    int failed,
    String firstFailure,
    int moves,
    int switches,
    Set<String> versions,
    double seconds,
    double medianMillis,
    double p99Millis,
    double longestMillis) {

  String json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("requests", requests).put("failed", failed).put("firstFailure", firstFailure);
    json.put("moves", moves).put("switches", switches);
    new TreeSet<>(versions).forEach(json.putArray("versions")::add);
    json.put("seconds", seconds).put("p50Millis", medianMillis).put("p99Millis", p99Millis);
    return json.put("longestMillis", longestMillis).toString();
  }

  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT,
            "%,d requests in %.0f s, %d failed%s",
            requests,
            seconds,
            failed,
            failed == 0 ? "" : ": " + firstFailure),
        String.format(
            Locale.ROOT,
            "pointer moved %d times, answers changed their version %d times between %s",
            moves,
            switches,
            new TreeSet<>(versions)),
        String.format(
            Locale.ROOT,
            "p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
            medianMillis,
            p99Millis,
            longestMillis));
  }
}
