package dev.cartwise.reviewsentiment.text;

import java.util.Locale;

/** A side of a product or of buying it that reviews speak about. */
public enum Aspect {
  QUALITY,
  SIZE_AND_FIT,
  PRICE,
  DELIVERY,
  SERVICE,
  PACKAGING,
  LOOKS;

  /** Returns the name in JSON, for example {@code sizeAndFit}. */
  public String jsonName() {
    return this == SIZE_AND_FIT ? "sizeAndFit" : name().toLowerCase(Locale.ROOT);
  }
}
