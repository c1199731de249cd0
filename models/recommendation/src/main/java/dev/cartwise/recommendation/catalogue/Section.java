package dev.cartwise.recommendation.catalogue;

/**
 * The parts of a catalogue file, each an array of one little-endian element type.
 *
 * <p>Text tables are two sections: the offsets of {@code n + 1} boundaries and the UTF-8 bytes
 * between them. A code is part of the format; it never changes its meaning. Code 12 is taken: older
 * files have a second popularity there.
 */
enum Section {
  ITEM_ID_OFFSETS(1, Integer.BYTES),
  ITEM_ID_BYTES(2, Byte.BYTES),
  TITLE_EN_OFFSETS(3, Integer.BYTES),
  TITLE_EN_BYTES(4, Byte.BYTES),
  TITLE_ZH_OFFSETS(5, Integer.BYTES),
  TITLE_ZH_BYTES(6, Byte.BYTES),
  /** {@code int[items]}: category of an item, -1 for none. */
  ITEM_CATEGORY(7, Integer.BYTES),
  CATEGORY_NAME_OFFSETS(8, Integer.BYTES),
  CATEGORY_NAME_BYTES(9, Byte.BYTES),
  /** {@code double[items]}: price in the shop's currency, NaN for none. */
  PRICE(10, Double.BYTES),
  /** {@code float[items]}: time-decayed popularity, 0 or more. */
  POPULARITY(11, Float.BYTES),
  /** {@code int[items]}: all items, the most popular first. */
  POPULAR_ORDER(13, Integer.BYTES),
  /** {@code int[categories + 1]}: boundaries in {@link #CATEGORY_ITEMS}. */
  CATEGORY_OFFSETS(14, Integer.BYTES),
  /** {@code int[]}: the items of each category, the most popular first. */
  CATEGORY_ITEMS(15, Integer.BYTES),
  /** {@code int[items + 1]}: boundaries in the three neighbour sections. */
  NEIGHBOUR_OFFSETS(16, Integer.BYTES),
  NEIGHBOUR_ITEMS(17, Integer.BYTES),
  /** {@code float[]}: strength of an edge, more than 0, descending within an item. */
  NEIGHBOUR_WEIGHTS(18, Float.BYTES),
  /** {@code byte[]}: {@link EdgeKind} codes. */
  NEIGHBOUR_KINDS(19, Byte.BYTES),
  COLUMN_NAME_OFFSETS(20, Integer.BYTES),
  COLUMN_NAME_BYTES(21, Byte.BYTES),
  /** {@code int[columns][items]}: dictionary code of an item's value, -1 for none. */
  COLUMN_CODES(22, Integer.BYTES),
  DICTIONARY_OFFSETS(23, Integer.BYTES),
  DICTIONARY_BYTES(24, Byte.BYTES),
  /** {@code double[dictionary]}: the value as a number, NaN if it is none. */
  DICTIONARY_NUMBERS(25, Double.BYTES);

  private final int code;
  private final int elementBytes;

  Section(int code, int elementBytes) {
    this.code = code;
    this.elementBytes = elementBytes;
  }

  int code() {
    return code;
  }

  int elementBytes() {
    return elementBytes;
  }
}
