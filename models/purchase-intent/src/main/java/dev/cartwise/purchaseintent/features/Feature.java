package dev.cartwise.purchaseintent.features;

import java.util.function.ToDoubleFunction;

/**
 * A feature with the code that computes it.
 *
 * @param definition what it is
 * @param formula its value at a moment, or NaN
 */
record Feature(FeatureDefinition definition, ToDoubleFunction<Moment> formula) {

  /** What {@link FeatureDefinition#missing} says of a feature that always has a value. */
  static final String NEVER = "never";

  static Feature of(
      FeatureGroup group,
      String name,
      String what,
      FeatureScale scale,
      String range,
      String missing,
      Wording words,
      ToDoubleFunction<Moment> formula) {
    return new Feature(
        new FeatureDefinition(name, group, what, scale, range, missing, words), formula);
  }

  /** The value at a moment, rounded to the float that models see. */
  float at(Moment moment) {
    return (float) formula.applyAsDouble(moment);
  }
}
