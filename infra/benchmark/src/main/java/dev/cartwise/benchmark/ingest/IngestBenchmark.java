package dev.cartwise.benchmark.ingest;

import dev.cartwise.benchmark.measure.Durations;
import dev.cartwise.benchmark.measure.FunctionCpu;
import dev.cartwise.benchmark.recount.SenderLog;
import dev.cartwise.benchmark.recount.StoreRecount;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.storefront.StorefrontClient;
import dev.cartwise.local.training.TrainingJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends purchases through a local system of its own, then counts what has become of them. */
final class IngestBenchmark {
  private static final ShopId SHOP = new ShopId("demo");
  private static final String TRACKING_ID = "demo";
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(20);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int NOTE_EVERY = 20_000;

  private final LocalConfig config;
  private final boolean train;
  private final PrintWriter progress;

  /**
   * @param train whether to train on what arrived, after everything is counted
   */
  IngestBenchmark(LocalConfig config, boolean train, PrintWriter progress) {
    this.config = config;
    this.train = train;
    this.progress = progress;
  }

  IngestReport run(PurchaseSequences sequences) throws IOException, InterruptedException {
    Path log = SenderLog.file(config);
    try (LocalSystem system = LocalSystem.start(config)) {
      FunctionCpu before = FunctionCpu.now(system.status());
      Durations calls = new Durations();
      long start = System.nanoTime();
      send(sequences, new StorefrontClient(system.endpoint()), log, calls);
      long sent = System.nanoTime();
      if (!system.awaitIdle(LONGEST_DRAIN)) {
        throw new IllegalStateException(
            "the stream was not worked through within " + LONGEST_DRAIN.toMinutes() + " minutes");
      }
      long drained = System.nanoTime();
      FunctionCpu after = FunctionCpu.now(system.status());
      Map<String, Double> cpu = new HashMap<>();
      for (String function : after.microsByFunction().keySet()) {
        cpu.put(function, after.microsPerEventSince(before, function, sequences.events()));
      }
      note(
          String.format(
              Locale.ROOT,
              "sent in %.1f s, worked through %.1f s later; CPU per event in microseconds: %s",
              (sent - start) / NANOS_PER_SECOND,
              (drained - sent) / NANOS_PER_SECOND,
              cpu));
      Map<String, String> environment = system.environment();
      IngestReport report =
          new IngestReport(
              config.mode().name().toLowerCase(Locale.ROOT),
              sequences.events(),
              sequences.calls().size(),
              (sent - start) / NANOS_PER_SECOND,
              calls.median(),
              calls.percentile(0.99),
              (drained - sent) / NANOS_PER_SECOND,
              cpu,
              StoreRecount.of(config, environment));
      if (train) {
        train(environment);
      }
      return report;
    }
  }

  private void send(PurchaseSequences sequences, StorefrontClient client, Path log, Durations calls)
      throws IOException {
    int events = 0;
    try (SenderLog noted = new SenderLog(log)) {
      for (List<Interaction> call : sequences.calls()) {
        long start = System.nanoTime();
        client.putEvents(TRACKING_ID, call);
        calls.add((System.nanoTime() - start) / 1e6);
        noted.acknowledged(call);
        if (events / NOTE_EVERY != (events + call.size()) / NOTE_EVERY) {
          note(String.format(Locale.ROOT, "%,d events sent", events + call.size()));
        }
        events += call.size();
      }
    }
  }

  private void train(Map<String, String> environment) {
    note("training");
    int code =
        new TrainingJvm(config.repository(), environment)
            .run(
                List.of("train", "recommendation", "--shop", SHOP.value()),
                ProcessBuilder.Redirect.DISCARD);
    if (code != 0) {
      throw new IllegalStateException("training ended with code " + code);
    }
  }

  private void note(String text) {
    progress.println(text);
    progress.flush();
  }
}
