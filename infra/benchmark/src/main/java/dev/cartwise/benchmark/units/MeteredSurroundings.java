package dev.cartwise.benchmark.units;

import dev.cartwise.local.Surroundings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Surroundings in which every function reaches the tables through one meter. */
final class MeteredSurroundings implements Surroundings, AutoCloseable {
  private static final String TABLES = "AWS_ENDPOINT_URL_DYNAMODB";

  private final Consumption consumption = new Consumption();
  private @Nullable TableMeter meter;

  @Override
  public synchronized Map<String, String> endpoints(Map<String, String> actual) {
    String tables = actual.get(TABLES);
    if (tables == null) {
      throw new IllegalArgumentException("the local system tells no " + TABLES);
    }
    if (meter == null) {
      meter = TableMeter.start(URI.create(tables), consumption);
    }
    Map<String, String> told = new LinkedHashMap<>(actual);
    told.put(TABLES, meter.endpoint().toString());
    return told;
  }

  Consumption consumption() {
    return consumption;
  }

  @Override
  public synchronized void close() {
    if (meter != null) {
      meter.close();
    }
  }
}
