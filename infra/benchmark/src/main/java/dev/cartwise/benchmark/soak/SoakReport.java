package dev.cartwise.benchmark.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.soak.count.Finding;
import dev.cartwise.benchmark.soak.faults.FaultKind;
import dev.cartwise.benchmark.soak.processes.MemoryReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a system bore a soak, and whether that was good enough.
 *
 * @param minutes how long faults were made
 * @param acknowledged different events that were acknowledged
 * @param findings what the places hold of them
 * @param untyped answers without a type
 * @param kills processes that were killed
 * @param switches how often a champion's pointer was moved
 * @param faults how often each kind of fault was made
 * @param invocations of each function
 * @param memory what the processes used
 * @param unfinished events that streams and queues had not worked through, one sentence each
 */
record SoakReport(
    double minutes,
    int acknowledged,
    List<Finding> findings,
    int untyped,
    int kills,
    int switches,
    Map<FaultKind, Integer> faults,
    Map<String, Long> invocations,
    MemoryReport memory,
    List<String> unfinished) {
  private static final double TEN_MINUTES = 10;
  private static final int EVENTS = 10_000;
  private static final int KILLS = 5;
  private static final int FAULTS = 20;
  private static final double STEEPEST = 20;
  private static final int MORE_OPEN_FILES = 20;

  SoakReport {
    findings = List.copyOf(findings);
    faults = Map.copyOf(faults);
    invocations = new TreeMap<>(invocations);
    unfinished = List.copyOf(unfinished);
  }

  int lost() {
    return findings.stream().mapToInt(finding -> finding.lost().size()).sum();
  }

  int doubled() {
    return findings.stream().mapToInt(finding -> finding.doubled().size()).sum();
  }

  private int faults(FaultKind kind) {
    return faults.getOrDefault(kind, 0);
  }

  /** Why it was not good enough, one sentence each; empty when it was. */
  List<String> failures() {
    List<String> failures = new ArrayList<>(unfinished);
    atMost("events lost", lost(), 0, failures);
    atMost("events doubled or strange", doubled(), 0, failures);
    atMost("answers without a type", untyped, 0, failures);
    atLeast("events acknowledged", acknowledged, EVENTS, failures);
    atLeast("processes killed", kills, KILLS, failures);
    for (FaultKind kind : FaultKind.values()) {
      atLeast("faults '" + kind + "'", faults(kind), FAULTS, failures);
    }
    invocations.forEach(
        (function, count) -> {
          if (count == 0) {
            failures.add(function + " was never called");
          }
        });
    memory
        .slopes()
        .forEach(
            (process, slope) -> {
              if (slope > STEEPEST) {
                failures.add(
                    String.format(
                        Locale.ROOT,
                        "%s grows by %.1f MiB an hour, more than %.0f",
                        process,
                        slope,
                        STEEPEST));
              }
            });
    memory
        .openFiles()
        .forEach(
            (process, files) ->
                atMost("more open files of " + process, files, MORE_OPEN_FILES, failures));
    return failures;
  }

  private static void atMost(String what, int count, int most, List<String> failures) {
    if (count > most) {
      failures.add(count + " " + what + ", more than " + most);
    }
  }

  private void atLeast(String what, int count, int inTenMinutes, List<String> failures) {
    int least = (int) Math.ceil(inTenMinutes * minutes / TEN_MINUTES);
    if (count < least) {
      failures.add(count + " " + what + ", fewer than " + least);
    }
  }

  /** The line that tools read; the slope is null when no process lived long enough to tell. */
  String json() {
    ObjectNode json =
        new ObjectMapper()
            .createObjectNode()
            .put("acknowledged", acknowledged)
            .put("lost", lost())
            .put("doubled", doubled())
            .put("untyped", untyped)
            .put("kills", kills)
            .put("throttled", faults(FaultKind.THROTTLED))
            .put("switches", switches);
    if (memory.steepest().isPresent()) {
      json.put("rssSlopeMiBPerHour", Math.round(memory.steepest().getAsDouble() * 10) / 10.0);
    } else {
      json.putNull("rssSlopeMiBPerHour");
    }
    return json.toString();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%.1f minutes: %,d events acknowledged, %,d lost, %,d doubled or strange; %,d answers"
                + " without a type; %d processes killed, champions moved %d times",
            minutes,
            acknowledged,
            lost(),
            doubled(),
            untyped,
            kills,
            switches));
    lines.add("faults: " + new TreeMap<>(faults));
    lines.add("invocations: " + invocations);
    findings.forEach(finding -> lines.addAll(finding.lines()));
    memory
        .slopes()
        .forEach(
            (process, slope) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-24s %+7.1f MiB an hour, %+d open files",
                        process,
                        slope,
                        memory.openFiles().getOrDefault(process, 0))));
    if (memory.slopes().isEmpty()) {
      lines.add("memory: no process lived long enough to tell");
    }
    List<String> failures = failures();
    failures.forEach(failure -> lines.add("NOT GOOD ENOUGH: " + failure));
    return lines;
  }
}
