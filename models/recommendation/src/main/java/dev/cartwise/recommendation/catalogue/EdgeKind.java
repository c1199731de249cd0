package dev.cartwise.recommendation.catalogue;

/**
 * What most of the evidence behind a neighbour edge from X to Y says, so that a reason can be true.
 *
 * @param bought Y was bought, in place of merely viewed
 * @param after Y came after X, in place of before it as often
 * @param often more than one shopper did so
 */
public record EdgeKind(boolean bought, boolean after, boolean often) {

  private static final int BOUGHT = 1;
  private static final int AFTER = 2;
  private static final int OFTEN = 4;

  /** The largest code. */
  static final int MAX_CODE = BOUGHT | AFTER | OFTEN;

  private static final EdgeKind[] BY_CODE = new EdgeKind[MAX_CODE + 1];

  static {
    for (int code = 0; code <= MAX_CODE; code++) {
      BY_CODE[code] = new EdgeKind((code & BOUGHT) != 0, (code & AFTER) != 0, (code & OFTEN) != 0);
    }
  }

  /** The byte that the file holds. */
  public byte code() {
    return (byte) ((bought ? BOUGHT : 0) | (after ? AFTER : 0) | (often ? OFTEN : 0));
  }

  static EdgeKind ofCode(byte code) {
    return BY_CODE[code];
  }
}
