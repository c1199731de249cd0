package dev.cartwise.recommendation.filter.language;

/** What a field is compared with. */
public sealed interface Operand {

  /** Where it stands in the expression, from 1. */
  int position();

  /**
   * A text in double quotes.
   *
   * @param value without the quotes
   */
  record Text(String value, int position) implements Operand {}

  /** A number, finite. */
  record Number(double value, int position) implements Operand {}

  /**
   * A value that the request gives.
   *
   * @param name without the dollar
   */
  record Parameter(String name, int position) implements Operand {}

  /**
   * A property of whoever asks or of the item they look at.
   *
   * @param owner whose
   * @param field in upper case
   */
  record Property(Owner owner, String field, int position) implements Operand {}

  /** Every event type. */
  record Anything(int position) implements Operand {}

  /** Whose property. */
  enum Owner {
    /** The user of the request. */
    USER,
    /** The item to which others are wanted. */
    ITEM
  }
}
