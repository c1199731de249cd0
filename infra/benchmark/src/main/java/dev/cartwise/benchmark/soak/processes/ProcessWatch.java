package dev.cartwise.benchmark.soak.processes;

import dev.cartwise.benchmark.measure.ProcessUsage;
import dev.cartwise.benchmark.soak.processes.ProcessLife.Sample;
import dev.cartwise.local.lambda.FunctionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at memory and open files of every function's process while it lives. */
public final class ProcessWatch {
  private final long startNanos = System.nanoTime();
  private final Map<String, ProcessLife> lives = new LinkedHashMap<>();

  /** Looks at all of them once. */
  public void look(List<FunctionStatus> functions) {
    for (FunctionStatus function : functions) {
      for (long pid : function.pids()) {
        look(function.name() + " " + pid, pid);
      }
    }
  }

  private void look(String name, long pid) {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    Sample sample;
    try {
      sample = new Sample(seconds, ProcessUsage.of(pid).residentBytes(), openFiles(pid));
    } catch (IOException | IllegalArgumentException ended) {
      return; // It ended between the question which processes there are and this one.
    }
    lives.computeIfAbsent(name, any -> new ProcessLife()).add(sample);
  }

  private static int openFiles(long pid) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return (int) files.count();
    }
  }

  /** What every process used that lived longer than the warm-up and a time to measure. */
  public MemoryReport report(double warmUpSeconds, double leastSeconds) {
    Map<String, Double> slopes = new LinkedHashMap<>();
    Map<String, Integer> files = new LinkedHashMap<>();
    lives.forEach(
        (name, life) -> {
          if (life.seconds(warmUpSeconds) >= leastSeconds) {
            life.slope(warmUpSeconds).ifPresent(slope -> slopes.put(name, slope));
            files.put(name, life.openFilesGrowth(warmUpSeconds));
          }
        });
    return new MemoryReport(slopes, files);
  }
}
