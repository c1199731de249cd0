package dev.cartwise.training.reviewsentiment.corpus;

/**
 * A cleaned review with what its author felt.
 *
 * @param text cleaned
 * @param target 1 pleased, 0 displeased, 0.5 neither
 * @param group the category or shop it belongs to, or the file it is from
 * @param weight how much it counts in training
 */
public record LabeledText(String text, double target, String group, double weight) {

  public boolean isDecided() {
    return target != 0.5;
  }

  public boolean isPositive() {
    return target > 0.5;
  }
}
