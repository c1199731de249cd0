package dev.cartwise.benchmark.latency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.measure.Durations;
import java.util.Locale;

/** What was measured of one build of recommend-items, over several starts. */
final class VariantTimes {
  /** Launch to first poll of the Runtime API. */
  final Durations firstPoll = new Durations();

  /** The first request of a process, end to end: it fetches and maps the artifact. */
  final Durations firstAnswer = new Durations();

  /** A warm request, end to end. */
  final Durations warm = new Durations();

  /** A warm request's time in the function outside DynamoDB, as the function measures it. */
  final Durations outsideTables = new Durations();

  /** A warm request's wait for DynamoDB, as the function measures it. */
  final Durations inTables = new Durations();

  /** Resident megabytes after the last request of a start. */
  final Durations residentMebibytes = new Durations();

  /** Processor milliseconds per warm request, one figure per start. */
  final Durations cpu = new Durations();

  ObjectNode json() {
    ObjectNode json =
        new ObjectMapper()
            .createObjectNode()
            .put("starts", firstPoll.count())
            .put("requests", warm.count());
    put(json, "firstPollMillis", firstPoll.median());
    put(json, "firstAnswerMillis", firstAnswer.median());
    put(json, "warmMedianMillis", warm.median());
    put(json, "warmP99Millis", warm.percentile(0.99));
    put(json, "outsideTablesMedianMillis", outsideTables.median());
    put(json, "outsideTablesP99Millis", outsideTables.percentile(0.99));
    put(json, "inTablesMedianMillis", inTables.median());
    put(json, "cpuMillisPerRequest", cpu.median());
    put(json, "residentMebibytes", residentMebibytes.median());
    return json;
  }

  /** What was not measured is null. */
  private static void put(ObjectNode json, String name, double value) {
    json.put(name, Double.isNaN(value) ? null : Double.valueOf(value));
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-7s %10.0f %12.1f %9.2f %9.2f %13.3f %13.3f %9.2f %8.0f",
        name,
        firstPoll.median(),
        firstAnswer.median(),
        warm.median(),
        warm.percentile(0.99),
        outsideTables.median(),
        outsideTables.percentile(0.99),
        cpu.median(),
        residentMebibytes.median());
  }

  static String head() {
    return String.format(
        Locale.ROOT,
        "%-7s %10s %12s %9s %9s %13s %13s %9s %8s",
        "",
        "1st poll",
        "1st answer",
        "warm p50",
        "warm p99",
        "w/o DDB p50",
        "w/o DDB p99",
        "CPU/req",
        "RSS MiB");
  }
}
