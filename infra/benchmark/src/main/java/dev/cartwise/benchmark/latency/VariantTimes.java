package dev.cartwise.benchmark.latency;

import dev.cartwise.benchmark.measure.BuildTimes;
import dev.cartwise.benchmark.measure.Durations;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured of one build of a function, over several starts. */
final class VariantTimes extends BuildTimes {
  /** The first request of a process, end to end: it fetches and maps the artifact. */
  final Durations firstAnswer = new Durations();

  /** A warm request's time in the function outside DynamoDB, as the function measures it. */
  final Durations outsideTables = new Durations();

  /** A warm request's wait for DynamoDB, as the function measures it. */
  final Durations inTables = new Durations();

  /** Processor milliseconds per warm request, one figure per start. */
  final Durations cpu = new Durations();

  @Override
  protected Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("firstPollMillis", firstPoll.median());
    figures.put("firstAnswerMillis", firstAnswer.median());
    figures.put("warmMedianMillis", warm.median());
    figures.put("warmP99Millis", warm.percentile(0.99));
    figures.put("outsideTablesMedianMillis", outsideTables.median());
    figures.put("outsideTablesP99Millis", outsideTables.percentile(0.99));
    figures.put("inTablesMedianMillis", inTables.median());
    figures.put("cpuMillisPerRequest", cpu.median());
    figures.put("residentMebibytes", residentMebibytes.median());
    return figures;
  }

  @Override
  public String line(String name) {
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
