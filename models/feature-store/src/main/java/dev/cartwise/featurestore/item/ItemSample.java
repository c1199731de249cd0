package dev.cartwise.featurestore.item;

import java.util.List;
import java.util.function.Function;

/**
 * As much of a shop as a {@link ReadBound} allowed to read.
 *
 * @param <T> what a row holds
 * @param rows in no particular order
 * @param isWhole whether these are all; if not, there may be more
 */
public record ItemSample<T>(List<T> rows, boolean isWhole) {

  public ItemSample {
    rows = List.copyOf(rows);
  }

  /** The same with other rows. */
  public <R> ItemSample<R> map(Function<? super T, ? extends R> change) {
    return new ItemSample<>(rows.stream().<R>map(change).toList(), isWhole);
  }
}
