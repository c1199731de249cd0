package dev.cartwise.benchmark.units;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What requests to the tables consumed so far, by table. */
final class Consumption {
  /**
   * Sums of one table.
   *
   * @param readUnits read request units
   * @param writeUnits write request units
   * @param requests those that name this table first
   * @param writes those of them that write
   */
  record Sums(double readUnits, double writeUnits, long requests, long writes) {
    static final Sums NONE = new Sums(0, 0, 0, 0);

    Sums plus(Sums other) {
      return new Sums(
          readUnits + other.readUnits,
          writeUnits + other.writeUnits,
          requests + other.requests,
          writes + other.writes);
    }

    Sums minus(Sums other) {
      return new Sums(
          readUnits - other.readUnits,
          writeUnits - other.writeUnits,
          requests - other.requests,
          writes - other.writes);
    }
  }

  private final Map<String, Sums> byTable = new TreeMap<>();

  /**
   * Adds what an answer tells.
   *
   * @param consumed {@code ConsumedCapacity}: an object, or a list of them
   */
  synchronized void add(JsonNode consumed, boolean isWrite) {
    int request = 1;
    for (JsonNode each : consumed.isArray() ? consumed : Map.of("", consumed).values()) {
      double units = each.path("CapacityUnits").asDouble();
      byTable.merge(
          each.path("TableName").asText(),
          isWrite ? new Sums(0, units, request, request) : new Sums(units, 0, request, 0),
          Sums::plus);
      request = 0;
    }
  }

  synchronized Map<String, Sums> sums() {
    return Map.copyOf(byTable);
  }
}
