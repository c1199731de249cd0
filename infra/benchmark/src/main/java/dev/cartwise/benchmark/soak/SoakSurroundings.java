package dev.cartwise.benchmark.soak;

import dev.cartwise.benchmark.soak.faults.FaultKind;
import dev.cartwise.benchmark.soak.faults.FaultLog;
import dev.cartwise.benchmark.soak.faults.FaultPlan;
import dev.cartwise.benchmark.soak.faults.FaultProxy;
import dev.cartwise.benchmark.soak.faults.Store;
import dev.cartwise.local.Surroundings;
import dev.cartwise.local.training.JobProgram;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Surroundings with the faults of a plan. */
final class SoakSurroundings implements Surroundings, AutoCloseable {
  private static final Map<String, Store> STORES =
      Map.of("AWS_ENDPOINT_URL_DYNAMODB", Store.TABLES, "AWS_ENDPOINT_URL_S3", Store.OBJECTS);

  private final FaultPlan plan;
  private final FaultLog log;
  private final JumpingClock clock;
  private final JobProgram training;
  private final Map<Store, FaultProxy> proxies = new LinkedHashMap<>();

  /**
   * @param training what a training job runs
   */
  SoakSurroundings(FaultPlan plan, FaultLog log, JumpingClock clock, JobProgram training) {
    this.plan = plan;
    this.log = log;
    this.clock = clock;
    this.training = training;
  }

  @Override
  public synchronized Map<String, String> endpoints(Map<String, String> actual) {
    Map<String, String> told = new LinkedHashMap<>(actual);
    STORES.forEach(
        (variable, store) -> {
          Function<String, String> proxied =
              endpoint ->
                  proxies
                      .computeIfAbsent(
                          store, any -> FaultProxy.start(store, URI.create(endpoint), plan, log))
                      .endpoint()
                      .toString();
          told.computeIfPresent(variable, (name, endpoint) -> proxied.apply(endpoint));
        });
    return told;
  }

  @Override
  public long usableBytes(long actual) {
    if (!plan.isDiskFull()) {
      return actual;
    }
    log.add(FaultKind.DISK_FULL, "under the data directory");
    return 0;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Optional<JobProgram> training() {
    return Optional.of(training);
  }

  @Override
  public void close() throws IOException {
    for (FaultProxy proxy : proxies.values()) {
      proxy.close();
    }
  }
}
