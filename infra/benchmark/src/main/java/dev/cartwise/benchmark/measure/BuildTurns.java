package dev.cartwise.benchmark.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Builds of one function that are started in turns, and the times of each.
 *
 * @param <T> what is measured of a build
 */
public final class BuildTurns<T extends BuildTimes> {
  private final Map<Variant, T> measured = new LinkedHashMap<>();
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param times gives the times of a build, none measured yet
   * @param out where results go
   * @param err where progress goes
   */
  public BuildTurns(List<Variant> builds, Supplier<T> times, PrintWriter out, PrintWriter err) {
    builds.forEach(build -> measured.put(build, times.get()));
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a build once and adds its times.
   *
   * @param <T> what is measured of a build
   */
  public interface Start<T extends BuildTimes> {
    void measure(Variant build, int start, T times) throws IOException, InterruptedException;
  }

  /** Starts every build so many times, one after the other. */
  public void measure(int starts, Start<T> each) throws IOException, InterruptedException {
    for (int start = 0; start < starts; start++) {
      for (Map.Entry<Variant, T> build : measured.entrySet()) {
        each.measure(build.getKey(), start, build.getValue());
        err.println("start " + (start + 1) + " of " + name(build.getKey()) + " measured");
        err.flush();
      }
    }
  }

  /** Prints a line for each build, and with {@code json} one line of JSON for all. */
  public void print(String head, boolean json) {
    PrintWriter text = json ? err : out;
    text.println(head);
    measured.forEach((build, times) -> text.println(times.line(name(build))));
    if (json) {
      ObjectNode all = new ObjectMapper().createObjectNode();
      measured.forEach((build, times) -> all.set(name(build), times.json()));
      out.println(all);
    }
    out.flush();
    err.flush();
  }

  private static String name(Variant build) {
    return build.mode().name().toLowerCase(Locale.ROOT);
  }
}
