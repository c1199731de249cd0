package dev.cartwise.benchmark.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.benchmark.measure.Durations;
import java.util.Locale;

/** What was measured of one build of tag-images, over several starts. */
final class ImageTimes {
  /** Launch to first poll of the Runtime API. */
  final Durations firstPoll = new Durations();

  /** The first request of a process, end to end. */
  final Durations firstTags = new Durations();

  /** A warm request, end to end. */
  final Durations warm = new Durations();

  /** A warm request's time in the function, as the function measures it. */
  final Durations withDecoding = new Durations();

  /** The same less the decoding of the picture. */
  final Durations withoutDecoding = new Durations();

  /** The bare network in the benchmark's own process, once after each request. */
  final Durations bare = new Durations();

  /** Resident megabytes after the last request of a start. */
  final Durations residentMebibytes = new Durations();

  ObjectNode json() {
    ObjectNode json =
        new ObjectMapper()
            .createObjectNode()
            .put("starts", firstPoll.count())
            .put("requests", warm.count());
    json.put("firstPollMillis", firstPoll.median());
    json.put("firstTagsMillis", firstTags.median());
    json.put("warmMedianMillis", warm.median());
    json.put("warmP99Millis", warm.percentile(0.99));
    json.put("withDecodingMedianMillis", withDecoding.median());
    json.put("withoutDecodingMedianMillis", withoutDecoding.median());
    json.put("bareMedianMillis", bare.median());
    json.put("ratioWithDecoding", withDecoding.median() / bare.median());
    json.put("ratioWithoutDecoding", withoutDecoding.median() / bare.median());
    json.put("residentMebibytes", residentMebibytes.median());
    return json;
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-7s %10.0f %11.1f %9.2f %9.2f %9.3f %9.3f %9.3f %7.2f %7.2f %8.0f",
        name,
        firstPoll.median(),
        firstTags.median(),
        warm.median(),
        warm.percentile(0.99),
        withDecoding.median(),
        withoutDecoding.median(),
        bare.median(),
        withDecoding.median() / bare.median(),
        withoutDecoding.median() / bare.median(),
        residentMebibytes.median());
  }

  static String head() {
    return String.format(
        Locale.ROOT,
        "%-7s %10s %11s %9s %9s %9s %9s %9s %7s %7s %8s",
        "",
        "1st poll",
        "1st tags",
        "warm p50",
        "warm p99",
        "with dec.",
        "w/o dec.",
        "bare",
        "ratio",
        "w/o d.",
        "RSS MiB");
  }
}
