package dev.cartwise.benchmark.measure;

import dev.cartwise.local.lambda.FunctionStatus;
import dev.cartwise.local.status.SystemStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time of each function's processes at one moment.
 *
 * @param microsByFunction microseconds by function name
 */
public record FunctionCpu(Map<String, Long> microsByFunction) {
  public FunctionCpu {
    microsByFunction = Map.copyOf(microsByFunction);
  }

  /** What the live processes of each function have used so far. */
  public static FunctionCpu now(SystemStatus status) throws IOException {
    Map<String, Long> micros = new LinkedHashMap<>();
    for (FunctionStatus function : status.functions()) {
      long sum = 0;
      for (long pid : function.pids()) {
        sum += ProcessUsage.of(pid).cpuMicros();
      }
      micros.put(function.name(), sum);
    }
    return new FunctionCpu(micros);
  }

  /** Microseconds per event that a function used since an earlier moment. */
  public double microsPerEventSince(FunctionCpu earlier, String function, int events) {
    long now = microsByFunction.getOrDefault(function, 0L);
    return (double) (now - earlier.microsByFunction.getOrDefault(function, 0L)) / events;
  }
}
