package dev.cartwise.training.lifecycle;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.PrimaryMetric;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every training does with what it trained: asks it, the champion and a baseline the same
 * held-out questions, and publishes it beside the results, for whoever promotes.
 */
public final class LifeCycle {

  private static final Logger LOG = LoggerFactory.getLogger(LifeCycle.class);

  private final ArtifactStore store;
  private final InstantSource clock;

  public LifeCycle(ArtifactStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Trains and publishes a new version.
   *
   * @param scratch an empty directory
   * @throws IOException when the storage does not answer
   */
  public Manifest publish(ArtifactSlot slot, TaskTrainer trainer, Path scratch) throws IOException {
    Path directory = Files.createDirectories(scratch.resolve("artifact"));
    TrainedArtifact trained =
        trainer.train(directory, Files.createDirectories(scratch.resolve("work")));
    GateResults asked = ask(slot, trained, scratch.resolve("champion"));
    Manifest manifest = manifest(trained.manifest(), asked);
    GateResults results = named(asked, manifest.version());
    Path report = Files.createDirectories(scratch.resolve("report"));
    Files.write(report.resolve(GateResults.FILE_NAME), results.toJson());
    trained.report(manifest, results, report);
    try (Stream<Path> files = Files.list(report)) {
      for (Path file : files.sorted().toList()) {
        store.attach(slot, manifest.version(), file);
      }
    }
    store.publish(slot, manifest, directory);
    trainer.publishAlongside(store, clock, Files.createDirectories(scratch.resolve("alongside")));
    return manifest;
  }

  private GateResults ask(ArtifactSlot slot, TrainedArtifact trained, Path scratch)
      throws IOException {
    PrimaryMetric metric =
        slot.task()
            .metric()
            .orElseThrow(() -> new IllegalArgumentException(slot.task() + " has no gate"));
    Optional<String> version = store.champion(slot).map(ChampionPointer::version);
    Optional<HeldOutScores> champion = version.map(HeldOutScores::unasked);
    Optional<String> trouble = Optional.empty();
    if (version.isPresent()) {
      try {
        double[] scores =
            trained.scoresOf(new ArtifactCache(store, scratch).fetch(slot, version.get()));
        champion = Optional.of(new HeldOutScores(version.get(), scores));
      } catch (ArtifactException e) {
        if (e.problem() == Problem.UNREACHABLE) {
          throw e;
        }
        LOG.warn("the champion {} cannot be ranked", version.get(), e);
        trouble = Optional.of(e.getMessage() + "");
      }
    }
    return new GateResults(
        metric,
        new HeldOutScores("challenger", trained.scores()),
        trained.baseline(),
        champion,
        trouble,
        trained.groups());
  }

  private static GateResults named(GateResults asked, String version) {
    return new GateResults(
        asked.metric(),
        new HeldOutScores(version, asked.challenger().scores()),
        asked.baseline(),
        asked.champion(),
        asked.championTrouble(),
        asked.groups());
  }

  private Manifest manifest(ManifestBuilder manifest, GateResults results) {
    String metric = "gate-" + results.metric().name();
    results.champion().ifPresent(champion -> manifest.parent("champion", champion.name()));
    return manifest
        .createdAt(clock.millis())
        .metric(metric, results.challenger().mean())
        .metric(metric + "-" + results.baseline().name(), results.baseline().mean())
        .build();
  }
}
