package dev.cartwise.training.stopping;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What ended a fit. All but {@link #CLOCK} count work, so a busy machine gives the same model. */
public enum StoppedBy {
  /** Several passes in a row did not validate better. */
  PATIENCE,
  /** All planned passes were made. */
  PASSES,
  /** As many tokens as allowed were learned from. */
  TOKENS,
  /** The time was over before the work was done: another run may give another model. */
  CLOCK;

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
