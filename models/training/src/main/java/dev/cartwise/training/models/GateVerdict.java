package dev.cartwise.training.models;

import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import java.io.IOException;
import java.util.Optional;

/** What the gate decided about a version, for a reader and for a program. */
record GateVerdict(Optional<PromotionDecision> decision) {

  static GateVerdict of(ArtifactStore store, ArtifactSlot slot, String version) throws IOException {
    return new GateVerdict(new Promotion(store).decided(slot, version));
  }

  /** One line: the verdict, the rule that it rests on, and the figures. */
  String line() {
    return "gate      "
        + decision
            .map(
                made ->
                    (made.promoted() ? "promoted" : "refused")
                        + " by the rule "
                        + made.rule()
                        + ": "
                        + made.reason())
            .orElse("has not decided");
  }
}
