package dev.cartwise.benchmark.soak.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one process used, from when it was first seen.
 *
 * <p>Of each quarter of a minute after the warm-up the least memory counts, since a heap grows
 * until it is collected. The slope is the median of the slopes between any two of these minima
 * (Theil-Sen): a single step up or down does not pass for a leak.
 */
public final class ProcessLife {
  private static final double BIN_SECONDS = 15;
  private static final double SECONDS_PER_HOUR = 3_600;
  private static final double BYTES_PER_MIB = 1 << 20;

  private final List<Sample> samples = new ArrayList<>();

  /**
   * One look at a process.
   *
   * @param seconds since the harness began
   * @param residentBytes memory in RAM
   * @param openFiles files and sockets
   */
  public record Sample(double seconds, long residentBytes, int openFiles) {}

  void add(Sample sample) {
    samples.add(sample);
  }

  /** How long it was looked at after a warm-up, seconds. */
  double seconds(double warmUp) {
    return samples.isEmpty()
        ? 0
        : Math.max(
            0, samples.get(samples.size() - 1).seconds() - samples.get(0).seconds() - warmUp);
  }

  /** The growth of its memory after a warm-up, MiB an hour; empty with fewer than four minima. */
  OptionalDouble slope(double warmUp) {
    List<double[]> minima = minima(after(warmUp));
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < minima.size(); i++) {
      for (int j = i + 1; j < minima.size(); j++) {
        slopes.add((minima.get(j)[1] - minima.get(i)[1]) / (minima.get(j)[0] - minima.get(i)[0]));
      }
    }
    return minima.size() < 4
        ? OptionalDouble.empty()
        : OptionalDouble.of(median(slopes) * SECONDS_PER_HOUR / BYTES_PER_MIB);
  }

  /** By how many files its last third after a warm-up has more open than its first, by medians. */
  int openFilesGrowth(double warmUp) {
    List<Double> files = new ArrayList<>();
    after(warmUp).forEach(sample -> files.add((double) sample.openFiles()));
    int third = files.size() / 3;
    return third == 0
        ? 0
        : (int)
            (median(files.subList(files.size() - third, files.size()))
                - median(files.subList(0, third)));
  }

  private List<Sample> after(double warmUp) {
    return samples.stream()
        .filter(sample -> sample.seconds() >= samples.get(0).seconds() + warmUp)
        .toList();
  }

  private static List<double[]> minima(List<Sample> samples) {
    List<double[]> minima = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Sample sample : samples) {
      if (sample.seconds() >= end) {
        minima.add(new double[] {sample.seconds(), sample.residentBytes()});
        end = sample.seconds() + BIN_SECONDS;
      } else if (sample.residentBytes() < minima.get(minima.size() - 1)[1]) {
        minima.set(minima.size() - 1, new double[] {sample.seconds(), sample.residentBytes()});
      }
    }
    return minima;
  }

  private static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
