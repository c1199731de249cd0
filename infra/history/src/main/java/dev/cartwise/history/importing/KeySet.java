package dev.cartwise.history.importing;

/** A set of keys of 16 bytes, of which none is all zero. */
final class KeySet {

  private static final int FEWEST = 1 << 10;

  /** Two numbers a key; a place without a key holds zeros. */
  private long[] places = new long[2 * FEWEST];

  private int size;

  /** Adds a key, and tells whether it was not there. */
  boolean add(long high, long low) {
    if (size * 4L > places.length) {
      grow();
    }
    int place = place(places, high, low);
    if (places[place] == high && places[place + 1] == low) {
      return false;
    }
    places[place] = high;
    places[place + 1] = low;
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(places.length, 2)];
    for (int i = 0; i < places.length; i += 2) {
      if (places[i] != 0 || places[i + 1] != 0) {
        int place = place(larger, places[i], places[i + 1]);
        larger[place] = places[i];
        larger[place + 1] = places[i + 1];
      }
    }
    places = larger;
  }

  /** Where the key is, or would be. */
  private static int place(long[] places, long high, long low) {
    int mask = places.length / 2 - 1;
    int at = (int) (high ^ low) & mask;
    while (true) {
      long there = places[2 * at];
      if (there == 0 && places[2 * at + 1] == 0 || there == high && places[2 * at + 1] == low) {
        return 2 * at;
      }
      at = at + 1 & mask;
    }
  }
}
