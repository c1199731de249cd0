package dev.cartwise.purchaseintent.forest;

/** What must hold of a forest before anybody walks along its links. */
final class ForestChecks {

  private ForestChecks() {}

  static void checkLengths(int nodes, int... lengths) {
    for (int length : lengths) {
      require(length == nodes, "arrays of " + nodes + " and " + length + " nodes");
    }
  }

  /**
   * @throws IllegalArgumentException if it does not hold
   */
  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw noForest(otherwise);
    }
  }

  static IllegalArgumentException noForest(String why) {
    return new IllegalArgumentException("no forest: " + why);
  }
}
