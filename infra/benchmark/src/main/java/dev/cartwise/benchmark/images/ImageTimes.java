package dev.cartwise.benchmark.images;

import dev.cartwise.benchmark.measure.BuildTimes;
import dev.cartwise.benchmark.measure.Durations;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured of one build of tag-images, over several starts. */
final class ImageTimes extends BuildTimes {
  /** The first request of a process, end to end. */
  final Durations firstTags = new Durations();

  /** A warm request's reading, with the base64 of its picture, as the function measures it. */
  final Durations reading = new Durations();

  /** What the function does with the picture, likewise. */
  final Durations withDecoding = new Durations();

  /** The same less the decoding of the picture. */
  final Durations withoutDecoding = new Durations();

  /** The bare network in the benchmark's own process, once after each request. */
  final Durations bare = new Durations();

  @Override
  protected Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("firstPollMillis", firstPoll.median());
    figures.put("firstTagsMillis", firstTags.median());
    figures.put("warmMedianMillis", warm.median());
    figures.put("warmP99Millis", warm.percentile(0.99));
    figures.put("readingMedianMillis", reading.median());
    figures.put("withDecodingMedianMillis", withDecoding.median());
    figures.put("withoutDecodingMedianMillis", withoutDecoding.median());
    figures.put("bareMedianMillis", bare.median());
    figures.put("ratioWithDecoding", withDecoding.median() / bare.median());
    figures.put("ratioWithoutDecoding", withoutDecoding.median() / bare.median());
    figures.put("residentMebibytes", residentMebibytes.median());
    return figures;
  }

  @Override
  public String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-7s %10.0f %11.1f %9.2f %9.2f %9.3f %9.3f %9.3f %9.3f %7.2f %7.2f %8.0f",
        name,
        firstPoll.median(),
        firstTags.median(),
        warm.median(),
        warm.percentile(0.99),
        reading.median(),
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
        "%-7s %10s %11s %9s %9s %9s %9s %9s %9s %7s %7s %8s",
        "",
        "1st poll",
        "1st tags",
        "warm p50",
        "warm p99",
        "reading",
        "with dec.",
        "w/o dec.",
        "bare",
        "ratio",
        "w/o d.",
        "RSS MiB");
  }
}
