package dev.cartwise.artifactstore.promotion;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.StoredObject;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import java.io.IOException;
import java.util.Optional;

/**
 * Judges a published version by its gate results, writes the decision beside it and, if it passed
 * and nobody moved the champion since, makes it the champion. Doing so again changes nothing and
 * gives the same decision.
 */
public final class Promotion {

  private final ArtifactStore store;

  public Promotion(ArtifactStore store) {
    this.store = store;
  }

  /**
   * Decides about a version, or repeats what was decided before.
   *
   * @throws ArtifactException {@code MISSING} or {@code CORRUPT} if the version itself is not
   *     usable
   * @throws IOException when the storage does not answer; calling again is safe
   */
  public PromotionDecision decide(ArtifactSlot slot, String version, long nowMillis)
      throws IOException {
    Manifest challenger = store.manifest(slot, version);
    PromotionDecision decision = decided(slot, version).orElse(null);
    if (decision == null) {
      String tag = store.pointerTag(slot);
      decision = judge(slot, challenger, nowMillis).over(tag);
      if (!store.writeBeside(slot, version, PromotionDecision.FILE_NAME, decision.toJson())) {
        decision = decided(slot, version).orElse(decision);
      }
    }
    if (decision.promoted()
        && !store.succeed(slot, decision.pointerTag(), version, decision.reason(), nowMillis)) {
      String champion = store.champion(slot).map(ChampionPointer::version).orElse("none");
      return decision.refused(
          "it passed, but somebody moved the champion since it was compared; it is "
              + champion
              + " now");
    }
    return decision;
  }

  /**
   * What was decided about a version, if anything.
   *
   * @throws ArtifactException {@code CORRUPT}
   */
  public Optional<PromotionDecision> decided(ArtifactSlot slot, String version) throws IOException {
    Optional<StoredObject> stored = store.readBeside(slot, version, PromotionDecision.FILE_NAME);
    return stored.isEmpty()
        ? Optional.empty()
        : Optional.of(PromotionDecision.parse(stored.get().content()));
  }

  private PromotionDecision judge(ArtifactSlot slot, Manifest challenger, long nowMillis)
      throws IOException {
    GateResults results;
    try {
      results = results(slot, challenger.version());
    } catch (ArtifactException e) {
      return refused(slot, "it cannot be compared: " + e.getMessage(), nowMillis);
    }
    if (!slot.task().metric().equals(Optional.of(results.metric()))) {
      return refused(
          slot, slot.task() + " is not compared by " + results.metric().name(), nowMillis);
    }
    Optional<String> champion = store.champion(slot).map(ChampionPointer::version);
    if (!champion.equals(results.championVersion())) {
      return refused(
          slot,
          "it was compared with "
              + results.championVersion().orElse("no champion")
              + ", but the champion is "
              + champion.orElse("none")
              + " by now",
          nowMillis);
    }
    if (champion.isEmpty() || results.championTrouble().isPresent()) {
      return PromotionGate.decide(challenger, null, results, nowMillis);
    }
    try {
      Manifest present = store.manifest(slot, champion.get());
      return PromotionGate.decide(challenger, present, results, nowMillis);
    } catch (ArtifactException damaged) {
      return refused(
          slot, "the manifest of the champion cannot be read: " + damaged.getMessage(), nowMillis);
    }
  }

  private GateResults results(ArtifactSlot slot, String version) throws IOException {
    return GateResults.parse(
        store
            .readBeside(slot, version, GateResults.FILE_NAME)
            .orElseThrow(
                () ->
                    new ArtifactException(
                        Problem.MISSING, GateResults.FILE_NAME + " of " + version + " is missing"))
            .content());
  }

  private static PromotionDecision refused(ArtifactSlot slot, String reason, long nowMillis) {
    return PromotionDecision.withoutComparison(slot.task(), false, reason, nowMillis);
  }
}
