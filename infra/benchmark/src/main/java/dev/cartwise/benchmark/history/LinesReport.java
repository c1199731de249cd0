package dev.cartwise.benchmark.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * How long a line takes of a processor to become events, and as a tree of Jackson alone.
 *
 * @param format whose lines they are
 * @param rounds in which the two took turns
 * @param lines of the file
 * @param lineBytes of one, on average
 * @param eventsMicros one line as events, median of the rounds
 * @param treeMicros one line as a tree, median of the rounds
 */
record LinesReport(
    String format, int rounds, int lines, long lineBytes, double eventsMicros, double treeMicros) {

  /** How many times as long as Jackson's tree a line's events take. */
  double ratio() {
    return eventsMicros / treeMicros;
  }

  ObjectNode json() {
    return new ObjectMapper()
        .createObjectNode()
        .put("format", format)
        .put("rounds", rounds)
        .put("lines", lines)
        .put("lineBytes", lineBytes)
        .put("eventsMicros", eventsMicros)
        .put("treeMicros", treeMicros)
        .put("ratio", ratio());
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-8s %,d lines of %,d bytes: events %.1f µs a line, Jackson's tree %.1f µs, ratio %.2f",
        format,
        lines,
        lineBytes,
        eventsMicros,
        treeMicros,
        ratio());
  }
}
