package dev.cartwise.recommendation.catalogue;

/**
 * What most of the evidence behind a neighbour edge from X to Y says, so that a reason can be true.
 *
 * @param basis where the evidence comes from; what follows is of shoppers alone
 * @param bought Y was bought, in place of merely viewed
 * @param after Y came after X, in place of before it as often
 * @param often more than one shopper did so
 */
public record EdgeKind(Basis basis, boolean bought, boolean after, boolean often) {

  /** Where evidence comes from. */
  public enum Basis {
    /** Shoppers touched both items. */
    SHOPPERS,
    /** The items' photos look alike. */
    PHOTOS,
    /** The items' titles and descriptions say the like. */
    TEXTS
  }

  /** Y looks like X. */
  public static final EdgeKind LOOKS_LIKE = new EdgeKind(Basis.PHOTOS, false, false, false);

  /** Y reads like X. */
  public static final EdgeKind READS_LIKE = new EdgeKind(Basis.TEXTS, false, false, false);

  private static final int BOUGHT = 1;
  private static final int AFTER = 2;
  private static final int OFTEN = 4;
  private static final int BY_PHOTOS = 8;
  private static final int BY_TEXTS = 9;

  /** The largest code; every one from 0 to it has a meaning. */
  static final int MAX_CODE = BY_TEXTS;

  private static final EdgeKind[] BY_CODE = new EdgeKind[MAX_CODE + 1];

  static {
    for (int code = 0; code < BY_PHOTOS; code++) {
      BY_CODE[code] = new EdgeKind((code & BOUGHT) != 0, (code & AFTER) != 0, (code & OFTEN) != 0);
    }
    BY_CODE[BY_PHOTOS] = LOOKS_LIKE;
    BY_CODE[BY_TEXTS] = READS_LIKE;
  }

  /** Evidence of shoppers. */
  public EdgeKind(boolean bought, boolean after, boolean often) {
    this(Basis.SHOPPERS, bought, after, often);
  }

  /** The byte that the file holds. */
  public byte code() {
    return (byte)
        switch (basis) {
          case SHOPPERS -> (bought ? BOUGHT : 0) | (after ? AFTER : 0) | (often ? OFTEN : 0);
          case PHOTOS -> BY_PHOTOS;
          case TEXTS -> BY_TEXTS;
        };
  }

  static EdgeKind ofCode(byte code) {
    return BY_CODE[code];
  }
}
