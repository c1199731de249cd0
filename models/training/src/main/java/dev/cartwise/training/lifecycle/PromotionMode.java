package dev.cartwise.training.lifecycle;

import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.util.Optional;

/** What becomes of a freshly trained version. */
public enum PromotionMode {
  /** It becomes the champion, whatever the gate says. */
  ALWAYS("always"),
  /** The gate decides. */
  IF_BETTER("if-better"),
  /** It waits for somebody to promote it. */
  NEVER("never");

  private final String option;

  PromotionMode(String option) {
    this.option = option;
  }

  /**
   * Does what the mode says.
   *
   * @return what was decided, empty if nothing was
   */
  public Optional<PromotionDecision> apply(
      ArtifactStore store, ArtifactSlot slot, String version, long nowMillis) throws IOException {
    return switch (this) {
      case NEVER -> Optional.empty();
      case IF_BETTER -> Optional.of(new Promotion(store).decide(slot, version, nowMillis));
      case ALWAYS -> {
        String reason = "trained with --promote always";
        store.promote(slot, version, reason, nowMillis);
        yield Optional.of(
            PromotionDecision.withoutComparison(slot.task(), true, reason, nowMillis));
      }
    };
  }

  /** As the command line writes it. */
  @Override
  public String toString() {
    return option;
  }

  /**
   * The mode of an option's value.
   *
   * @throws TrainingFailure if there is none
   */
  public static PromotionMode of(String option) {
    for (PromotionMode mode : values()) {
      if (mode.option.equals(option)) {
        return mode;
      }
    }
    throw new TrainingFailure("--promote is always, if-better or never, not '" + option + "'.");
  }
}
