package dev.cartwise.reviewsentiment.cue;

/** How much a text says, in Latin letters: a Chinese character says about three. */
final class Lengths {
  private static final int IDEOGRAPH = 3;

  private Lengths() {}

  static int of(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? IDEOGRAPH : 1).sum();
  }
}
