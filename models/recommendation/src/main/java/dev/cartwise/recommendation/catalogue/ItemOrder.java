package dev.cartwise.recommendation.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of items in a catalogue: by the unsigned bytes of their id in UTF-8. */
public final class ItemOrder {

  /** Compares item ids. */
  public static final Comparator<String> BY_ID =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private ItemOrder() {}
}
