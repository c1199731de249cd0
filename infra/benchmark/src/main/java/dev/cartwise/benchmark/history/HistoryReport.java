package dev.cartwise.benchmark.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * What an import measured.
 *
 * @param events in the file
 * @param users of them
 * @param kills how often the process was ended by SIGKILL
 * @param seconds of all runs together, starts included
 * @param imported what the runs tell
 * @param mostBytes the most memory of the process
 * @param readSeconds how long the file takes that only splits its lines
 * @param recount what was found afterwards
 */
record HistoryReport(
    int events,
    int users,
    int kills,
    double seconds,
    long imported,
    long mostBytes,
    double readSeconds,
    HistoryRecount recount) {

  private static final double MEGABYTE = 1 << 20;

  double eventsPerSecond() {
    return events / seconds;
  }

  boolean isExactlyOnce() {
    return imported == events && recount.isExactlyOnce(events);
  }

  String json() {
    ObjectNode json =
        new ObjectMapper()
            .createObjectNode()
            .put("events", events)
            .put("users", users)
            .put("kills", kills)
            .put("seconds", seconds)
            .put("eventsPerSecond", eventsPerSecond())
            .put("mostMegabytes", mostBytes / MEGABYTE)
            .put("plainReadingEventsPerSecond", events / readSeconds)
            .put("imported", imported)
            .put("archiveLines", recount.lines())
            .put("archiveEvents", recount.events())
            .put("wrongRows", recount.wrongRows())
            .put("exactlyOnce", isExactlyOnce());
    return json.toString();
  }

  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT,
            "%,d events of %,d users, killed %d times: %.1f s, %,.0f events/s, %,.0f MB at most",
            events,
            users,
            kills,
            seconds,
            eventsPerSecond(),
            mostBytes / MEGABYTE),
        String.format(
            Locale.ROOT,
            "reading the lines and splitting them alone: %.1f s, %,.0f events/s",
            readSeconds,
            events / readSeconds),
        String.format(
            Locale.ROOT,
            "archive: %,d lines of %,d events; wrong rows: %,d: %s",
            recount.lines(),
            recount.events(),
            recount.wrongRows(),
            isExactlyOnce() ? "each event is there once" : "NOT each event is there once"));
  }
}
