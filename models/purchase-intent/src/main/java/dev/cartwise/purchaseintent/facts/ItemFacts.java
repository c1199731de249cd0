package dev.cartwise.purchaseintent.facts;

import java.util.Arrays;
import java.util.Map;

/**
 * What is known of one item: numbers, and what its photo looks like. What is not known is NaN.
 *
 * <p>{@code float[16]}: the facts in the order of {@link ItemFact}, then the photo's embedding,
 * reduced to {@link #LOOKS} numbers and not normalised.
 */
public final class ItemFacts {

  /** How many numbers say what a photo looks like. */
  public static final int LOOKS = 8;

  /** How many numbers there are of an item. */
  public static final int WIDTH = ItemFact.COUNT + LOOKS;

  /** Of an item of which nothing is known. */
  public static final ItemFacts UNKNOWN = new ItemFacts(Map.of(), new float[0]);

  private final float[] row = new float[WIDTH];

  /**
   * @param facts those that are known; finite
   * @param looks {@code float[8]}, finite, or empty if there is no photo
   * @throws IllegalArgumentException if a number is infinite or NaN, or the looks are not eight
   */
  public ItemFacts(Map<ItemFact, Float> facts, float[] looks) {
    Arrays.fill(row, Float.NaN);
    facts.forEach((fact, value) -> row[fact.ordinal()] = finite(fact.name(), value));
    if (looks.length != 0 && looks.length != LOOKS) {
      throw new IllegalArgumentException("looks are " + looks.length + " numbers, not " + LOOKS);
    }
    for (int i = 0; i < looks.length; i++) {
      row[ItemFact.COUNT + i] = finite("looks", looks[i]);
    }
  }

  private static float finite(String name, float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(name + " is not finite: " + value);
    }
    return value;
  }

  /** The number, or NaN if it is not known. */
  public float get(ItemFact fact) {
    return row[fact.ordinal()];
  }

  /** Copies all numbers to the start of {@code into}. */
  void copyTo(float[] into) {
    System.arraycopy(row, 0, into, 0, WIDTH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemFacts facts && Arrays.equals(row, facts.row);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(row);
  }

  @Override
  public String toString() {
    return Arrays.toString(row);
  }
}
