package dev.cartwise.benchmark.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one size of generated archive took.
 *
 * @param events how many events
 * @param shoppers how many shoppers they are of
 * @param items how many items they touch
 * @param seconds from the first line read to the answered questions of the gate, Spark's start left
 *     out
 * @param processorSeconds of all processors in that time
 * @param peakMebibytes most memory that the training JVM had in RAM
 * @param neighbours edges that were kept, 0 where the task knows none
 */
record TrainingSize(
    long events,
    long shoppers,
    long items,
    double seconds,
    double processorSeconds,
    double peakMebibytes,
    long neighbours) {

  /** Reads the training JVM's answer. */
  static TrainingSize parse(String line) {
    try {
      JsonNode json = new ObjectMapper().readTree(line);
      return new TrainingSize(
          json.path("events").asLong(),
          json.path("shoppers").asLong(),
          json.path("items").asLong(),
          json.path("seconds").asDouble(),
          json.path("processorSeconds").asDouble(),
          json.path("peakMebibytes").asDouble(),
          json.path("neighbours").asLong());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the training JVM answered no JSON: " + line, e);
    }
  }

  /** The power of the number of events that the time grew with since a smaller size. */
  double exponentSince(TrainingSize smaller) {
    return Math.log(seconds / smaller.seconds) / Math.log((double) events / smaller.events);
  }

  /**
   * The power over all sizes: the slope of the least squares line through the logarithms; NaN for
   * fewer than two.
   *
   * @param time which of the times
   */
  static double exponent(List<TrainingSize> sizes, ToDoubleFunction<TrainingSize> time) {
    double n = sizes.size();
    double meanX = sizes.stream().mapToDouble(s -> Math.log(s.events)).sum() / n;
    double meanY = sizes.stream().mapToDouble(s -> Math.log(time.applyAsDouble(s))).sum() / n;
    double both = 0;
    double square = 0;
    for (TrainingSize size : sizes) {
      double x = Math.log(size.events) - meanX;
      both += x * (Math.log(time.applyAsDouble(size)) - meanY);
      square += x * x;
    }
    return square == 0 ? Double.NaN : both / square;
  }

  ObjectNode json() {
    return new ObjectMapper()
        .createObjectNode()
        .put("events", events)
        .put("shoppers", shoppers)
        .put("items", items)
        .put("seconds", seconds)
        .put("processorSeconds", processorSeconds)
        .put("peakMebibytes", peakMebibytes)
        .put("neighbours", neighbours);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%,12d events  %,9d items  %8.1f s  %8.1f s of processors  %8.0f MiB  %,12d neighbours",
        events,
        items,
        seconds,
        processorSeconds,
        peakMebibytes,
        neighbours);
  }
}
