package dev.cartwise.recommendation.catalogue;

/**
 * The neighbours of every item as one compressed sparse matrix.
 *
 * @param offsets {@code int[items + 1]}: where the neighbours of an item begin and end
 * @param items {@code int[edges]}: the neighbour's index
 * @param weights {@code float[edges]}: more than 0, descending within an item
 * @param kinds {@code byte[edges]}: {@link EdgeKind} codes
 */
@SuppressWarnings("ArrayRecordComponent")
public record NeighbourLists(int[] offsets, int[] items, float[] weights, byte[] kinds) {

  /** No neighbours for any of {@code items} items. */
  public static NeighbourLists none(int items) {
    return new NeighbourLists(new int[items + 1], new int[0], new float[0], new byte[0]);
  }
}
