package dev.cartwise.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used so far, as Linux tells under {@code /proc}.
 *
 * @param cpuMicros user and system time, microseconds, in steps of ten milliseconds
 * @param residentBytes memory that lies in RAM now
 */
public record ProcessUsage(long cpuMicros, long residentBytes) {
  /** Linux counts process times in hundredths of a second. */
  private static final long MICROS_PER_TICK = 10_000;

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  public static ProcessUsage of(long pid) throws IOException {
    Path directory = Path.of("/proc", Long.toString(pid));
    return parse(
        Files.readString(directory.resolve("stat")), Files.readString(directory.resolve("status")));
  }

  /**
   * Reads the two files' texts.
   *
   * @throws IllegalArgumentException when a figure is not in them
   */
  static ProcessUsage parse(String stat, String status) {
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    if (afterName.length <= SYSTEM_TICKS) {
      throw new IllegalArgumentException("not a process's stat: '" + stat + "'");
    }
    long ticks = Long.parseLong(afterName[USER_TICKS]) + Long.parseLong(afterName[SYSTEM_TICKS]);
    long residentKilobytes =
        status
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a process's status without VmRSS"));
    return new ProcessUsage(ticks * MICROS_PER_TICK, residentKilobytes * 1024);
  }
}
