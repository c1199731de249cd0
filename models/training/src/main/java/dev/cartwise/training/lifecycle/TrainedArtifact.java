package dev.cartwise.training.lifecycle;

import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.artifactstore.promotion.GateGroup;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A freshly trained artifact beside the questions that it and its rivals are judged by. */
public interface TrainedArtifact {

  /** The manifest without the figures of the gate. */
  ManifestBuilder manifest();

  /** What ended its fit; most count passes and know no other end. */
  default StoppedBy stoppedBy() {
    return StoppedBy.PASSES;
  }

  /** What the artifact scores at each held-out question, {@code double[questions]}. */
  double[] scores() throws IOException;

  /** What a first artifact has to beat, at the same questions. */
  HeldOutScores baseline() throws IOException;

  /** Groups of the questions that are looked at by themselves; for most tasks none. */
  default List<GateGroup> groups() {
    return List.of();
  }

  /**
   * What another artifact of the task scores at the same questions.
   *
   * @throws dev.cartwise.artifactstore.ArtifactException if it cannot be opened
   */
  double[] scoresOf(LocalArtifact champion) throws IOException;

  /**
   * Writes {@code report.json} and {@code report.html}, unless there is nothing to tell.
   *
   * @param directory an empty one
   */
  default void report(Manifest manifest, GateResults results, Path directory) throws IOException {
    if (results.questions() > 0) {
      new GateSummary(manifest, results, stoppedBy()).write(directory);
    }
  }
}
