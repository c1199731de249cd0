package dev.cartwise.reviewsentiment.cue;

/** What a listed word does to a clause. */
enum WordKind {
  PRAISE,
  BLAME,
  /** Turns what follows it round. */
  NEGATION,
  /** Looks like one of the others and is none of them. */
  PLAIN,
  /** A gap that no negation reaches over: a blank in Chinese, or too much said in between. */
  GAP;

  static WordKind of(char sign) {
    return switch (sign) {
      case '+' -> PRAISE;
      case '-' -> BLAME;
      case '!' -> NEGATION;
      case '=' -> PLAIN;
      default -> throw new IllegalStateException("no kind of opinion word has the sign " + sign);
    };
  }
}
