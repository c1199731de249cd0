package dev.cartwise.training.recommendation.trial;

import org.jspecify.annotations.Nullable;

/** Numbers as figures show them. */
public final class Figure {

  private Figure() {}

  /** A fraction to five places, null when undefined. */
  public static @Nullable Double fraction(double value) {
    return Double.isNaN(value) ? null : Math.round(value * 1e5) / 1e5;
  }

  /** Seconds to one place. */
  public static double seconds(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
