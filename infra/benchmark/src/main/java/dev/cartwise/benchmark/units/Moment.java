package dev.cartwise.benchmark.units;

import dev.cartwise.benchmark.measure.FunctionCpu;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.lambda.FunctionStatus;
import dev.cartwise.local.status.SystemStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * All counters of a system at one moment.
 *
 * @param cpu processor time by function
 * @param invocations by function
 * @param logBytes by function
 * @param consumed by table
 */
record Moment(
    FunctionCpu cpu,
    Map<String, Long> invocations,
    Map<String, Long> logBytes,
    Map<String, Consumption.Sums> consumed) {

  static Moment of(LocalSystem system, Consumption consumption) throws IOException {
    SystemStatus status = system.status();
    Map<String, Long> invocations = new TreeMap<>();
    Map<String, Long> logBytes = new TreeMap<>();
    Path logs = new DataLayout(system.dataDirectory()).logs();
    for (FunctionStatus function : status.functions()) {
      invocations.put(function.name(), function.invocations());
      Path log = logs.resolve(function.name() + ".log");
      logBytes.put(function.name(), Files.exists(log) ? Files.size(log) : 0);
    }
    return new Moment(FunctionCpu.now(status), invocations, logBytes, consumption.sums());
  }
}
