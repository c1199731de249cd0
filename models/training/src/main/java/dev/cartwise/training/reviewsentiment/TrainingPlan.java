package dev.cartwise.training.reviewsentiment;

import dev.cartwise.reviewsentiment.model.EvidenceKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a training goes.
 *
 * @param artifact where its files are written
 * @param cache where token vectors are kept from one training to the next
 * @param recurrentReadings how many texts the recurrent network reads, in whole passes; 0 leaves it
 *     out
 * @param headPasses passes for the head over the backbone
 * @param threads of PyTorch; one gives equal weights for equal seeds
 * @param seed of everything random
 */
record TrainingPlan(
    Path artifact, Path cache, int recurrentReadings, int headPasses, int threads, long seed) {

  /** Returns the same plan with other directories. */
  TrainingPlan in(Path otherArtifact, Path otherCache) {
    return new TrainingPlan(
        otherArtifact, otherCache, recurrentReadings, headPasses, threads, seed);
  }

  /** Returns the readers to train. */
  Set<EvidenceKind> readers() {
    Set<EvidenceKind> readers = EnumSet.allOf(EvidenceKind.class);
    if (recurrentReadings == 0) {
      readers.remove(EvidenceKind.RECURRENT);
    }
    return readers;
  }
}
