package dev.cartwise.benchmark.start;

import dev.cartwise.benchmark.measure.Durations;
import dev.cartwise.benchmark.measure.ProcessUsage;
import dev.cartwise.benchmark.measure.StoreClients;
import dev.cartwise.benchmark.measure.Variant;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.Topology;
import dev.cartwise.local.lambda.FunctionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Ends a function's process and times the one that follows, for which an event waits already. */
final class StartBenchmark {
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;
  private static final long LOOK_MILLIS = 5;

  private final LocalConfig config;
  private final FirstEvent event;
  private final ShopId shop;
  private final int requests;
  private final Path cache;

  /**
   * @param shop whose champion is opened at start
   * @param requests requests of each start that are timed after the first
   */
  StartBenchmark(LocalConfig config, FirstEvent event, ShopId shop, int requests) {
    this.config = config;
    this.event = event;
    this.shop = shop;
    this.requests = requests;
    this.cache = config.dataDirectory().resolve("start-cache");
  }

  /** Starts the build with an empty disk and with a used one, and adds its times. */
  void measure(Variant variant, int start, StartTimes times)
      throws IOException, InterruptedException {
    String sent = event.read(config.repository(), shop);
    try (LocalSystem system = LocalSystem.start(warm(variant.system(config)));
        LambdaClient client = StoreClients.functions(system.environment())) {
      FunctionCalls calls = new FunctionCalls(client, event);
      // What stands around the function opens its own connections once.
      calls.send(sent);
      end(system);
      empty();
      calls.send(sent);
      addStart(system, times.firstPoll, times.firstAnswer);
      times.cpu.add(usage(system).cpuMicros() / 1e3);
      for (int i = 0; i < requests; i++) {
        long asked = System.nanoTime();
        calls.send(sent);
        times.warm.add((System.nanoTime() - asked) / 1e6);
      }
      times.residentMebibytes.add(usage(system).residentBytes() / BYTES_PER_MEBIBYTE);
      end(system);
      calls.send(sent);
      addStart(system, times.firstPoll, times.answerAgain);
    }
  }

  private LocalConfig warm(LocalConfig alone) {
    Topology topology = alone.topology();
    Map<String, String> variables =
        Map.of("CARTWISE_CACHE_DIR", cache.toString(), "CARTWISE_WARM_SHOPS", shop.value());
    return alone.withTopology(
        topology.withFunctions(
            topology.functions().stream().map(spec -> spec.withVariables(variables)).toList()));
  }

  private static void addStart(LocalSystem system, Durations poll, Durations answer) {
    FunctionStatus function = status(system);
    poll.add(function.initMillis());
    answer.add(function.firstAnswerMillis());
  }

  /** Ends the process and returns when nobody hands it events any more. */
  private static void end(LocalSystem system) throws InterruptedException {
    FunctionStatus before = status(system);
    ProcessHandle.of(before.pids().get(0))
        .orElseThrow(() -> new IllegalStateException("the function's process is gone"))
        .destroyForcibly();
    while (status(system).restarts() == before.restarts()) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static ProcessUsage usage(LocalSystem system) throws IOException {
    return ProcessUsage.of(status(system).pids().get(0));
  }

  private static FunctionStatus status(LocalSystem system) {
    return system.status().functions().get(0);
  }

  private void empty() throws IOException {
    if (!Files.isDirectory(cache)) {
      return;
    }
    try (Stream<Path> files = Files.walk(cache)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
