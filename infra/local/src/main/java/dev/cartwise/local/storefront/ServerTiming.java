package dev.cartwise.local.storefront;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code Server-Timing} header: {@code name;dur=milliseconds, …}. */
public final class ServerTiming {
  private static final Pattern METRIC = Pattern.compile("([\\w-]+)\\s*;\\s*dur=(\\d+(?:\\.\\d+)?)");

  private ServerTiming() {}

  /** Milliseconds by name; what has no duration is left out. */
  public static Map<String, Double> parse(String header) {
    Map<String, Double> millis = new LinkedHashMap<>();
    Matcher metric = METRIC.matcher(header);
    while (metric.find()) {
      millis.put(metric.group(1), Double.parseDouble(metric.group(2)));
    }
    return millis;
  }
}
