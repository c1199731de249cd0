package dev.cartwise.benchmark.soak.processes;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the processes used that lived long enough to tell.
 *
 * @param slopes growth of memory by process, MiB an hour
 * @param openFiles growth of open files by process
 */
public record MemoryReport(Map<String, Double> slopes, Map<String, Integer> openFiles) {
  public MemoryReport {
    slopes = new TreeMap<>(slopes);
    openFiles = new TreeMap<>(openFiles);
  }

  /** The steepest growth of memory, MiB an hour; empty when no process lived long enough. */
  public OptionalDouble steepest() {
    return slopes.values().stream().mapToDouble(Double::doubleValue).max();
  }

  /** The largest growth of open files. */
  public int mostOpened() {
    return openFiles.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
