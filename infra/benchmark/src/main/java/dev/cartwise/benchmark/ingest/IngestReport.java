package dev.cartwise.benchmark.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.recount.StoreRecount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an ingest run measured.
 *
 * @param mode {@code jvm} or {@code native}
 * @param events events sent
 * @param calls calls they were sent in
 * @param sendSeconds first call to last acknowledgement, on one connection
 * @param callMedianMillis one call, median
 * @param callP99Millis one call, 99th percentile
 * @param drainSeconds last acknowledgement until features and archive had everything
 * @param cpuMicrosPerEvent processor time of each function from the first call until then
 * @param recount what was found afterwards
 */
record IngestReport(
    String mode,
    int events,
    int calls,
    double sendSeconds,
    double callMedianMillis,
    double callP99Millis,
    double drainSeconds,
    Map<String, Double> cpuMicrosPerEvent,
    StoreRecount recount) {
  IngestReport {
    cpuMicrosPerEvent = Map.copyOf(cpuMicrosPerEvent);
  }

  double eventsPerSecond() {
    return events / sendSeconds;
  }

  String json() {
    ObjectNode json =
        new ObjectMapper()
            .createObjectNode()
            .put("mode", mode)
            .put("events", events)
            .put("calls", calls)
            .put("sendSeconds", sendSeconds)
            .put("eventsPerSecond", eventsPerSecond())
            .put("callMedianMillis", callMedianMillis)
            .put("callP99Millis", callP99Millis)
            .put("drainSeconds", drainSeconds);
    ObjectNode cpu = json.putObject("cpuMicrosPerEvent");
    new TreeMap<>(cpuMicrosPerEvent).forEach(cpu::put);
    recount.addTo(json);
    return json.toString();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d events in %,d calls on one connection (%s): %.1f s, %,.0f events/s;"
                + " a call took %.2f ms (median), %.2f ms (p99)",
            events,
            calls,
            mode,
            sendSeconds,
            eventsPerSecond(),
            callMedianMillis,
            callP99Millis));
    lines.add(
        String.format(
            Locale.ROOT, "features and archive were complete %.1f s later", drainSeconds));
    new TreeMap<>(cpuMicrosPerEvent)
        .forEach(
            (function, micros) ->
                lines.add(
                    String.format(Locale.ROOT, "%-16s %,8.0f µs CPU per event", function, micros)));
    lines.addAll(recount.lines());
    return lines;
  }
}
