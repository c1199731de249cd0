package dev.cartwise.updatefeatures;

import dev.cartwise.awsprotocol.Deadline;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.StreamBatchResponse;
import dev.cartwise.updatefeatures.BatchLedger.Count;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Turns the stream of new interactions into shoppers' rows and the archive.
 *
 * <p>A batch may arrive any number of times, whole or in parts, and may be cut short anywhere: once
 * every record was applied to its end at least once, rows and archive hold each interaction once.
 */
@Startup
@Singleton
public final class UpdateFeaturesFunction {

  /**
   * After what time no row is begun any more. The template ends an invocation after 60 seconds, and
   * what is under way may still take four calls to a silent database.
   */
  static final Duration LONGEST_BATCH = Duration.ofSeconds(35);

  private final EventArchive archive;
  private final FeatureUpdater features;
  private final MetricLines metrics;
  private final LongSupplier nanoClock;

  @Inject
  UpdateFeaturesFunction(EventArchive archive, FeatureUpdater features, MetricLines metrics) {
    this(archive, features, metrics, System::nanoTime);
  }

  UpdateFeaturesFunction(
      EventArchive archive, FeatureUpdater features, MetricLines metrics, LongSupplier nanoClock) {
    this.archive = archive;
    this.features = features;
    this.metrics = metrics;
    this.nanoClock = nanoClock;
  }

  /** Applies a batch and tells which of its records must come again. */
  @Funq
  public StreamBatchResponse updateFeatures(StreamBatch batch) {
    Deadline deadline = Deadline.in(LONGEST_BATCH, nanoClock);
    BatchLedger ledger = new BatchLedger();
    List<StreamEvent> events = StreamBatchReader.read(batch, ledger);
    events.forEach(event -> ledger.count(event.interaction().shop(), Count.RECEIVED, 1));
    features.update(archive.store(events, ledger), deadline, ledger);
    ledger.write(metrics);
    return StreamBatchResponse.of(ledger.failed());
  }
}
