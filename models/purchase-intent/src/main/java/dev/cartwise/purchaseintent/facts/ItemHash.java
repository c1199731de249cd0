package dev.cartwise.purchaseintent.facts;

/** The 64 bits by which an item is found in {@code items.facts}. */
final class ItemHash {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private ItemHash() {}

  /**
   * FNV-1a over the id's UTF-16 units, then the finaliser of SplitMix64 (Steele, Lea and Flood
   * 2014), so that all bits differ where any does.
   */
  static long of(String itemId) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < itemId.length(); i++) {
      hash = (hash ^ itemId.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
