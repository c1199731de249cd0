package dev.cartwise.artifactstore.promotion;

import java.util.Arrays;
import java.util.Optional;

/** What a decision about an artifact rests on. */
public enum PromotionRule {
  /** It is shown to be better than the champion: the whole interval of its gain lies above 0. */
  BETTER("better"),
  /** It knows newer examples, and is shown to lose less than the task tolerates. */
  AS_GOOD("as-good"),
  /** It knows far newer or far more examples than the champion, and is no worse on average. */
  OVERDUE("overdue"),
  /** There is no champion that could be asked: it is compared with the task's baseline. */
  FIRST("first"),
  /** Too few questions could be asked: the examples that both know decide. */
  FEW_QUESTIONS("few-questions"),
  /** It is shown to be worse. */
  WORSE("worse"),
  /** It is shown to be neither worse nor as good. */
  UNDECIDED("undecided"),
  /** It is good enough for all together, and shown to be worse for a large group. */
  GROUP("group"),
  /** Nothing could be compared, or it was decided before rules were noted. */
  NONE("none");

  private final String noted;

  PromotionRule(String noted) {
    this.noted = noted;
  }

  /** The rule of a name in {@code decision.json}, if there is one. */
  static Optional<PromotionRule> find(String name) {
    return Arrays.stream(values()).filter(rule -> rule.noted.equals(name)).findFirst();
  }

  /** Its name in {@code decision.json}. */
  @Override
  public String toString() {
    return noted;
  }
}
