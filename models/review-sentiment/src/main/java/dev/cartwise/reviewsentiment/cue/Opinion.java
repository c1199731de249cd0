package dev.cartwise.reviewsentiment.cue;

import java.util.List;

/**
 * What the listed words of a clause say, each turned by the negations before it.
 *
 * @param praise how many praise
 * @param blame how many blame
 * @param turned how many of them a negation stands before
 */
record Opinion(int praise, int blame, int turned) {

  /** A negation turns the words after it until one comes of the other kind. */
  static Opinion of(List<WordKind> words) {
    int praise = 0;
    int blame = 0;
    int turned = 0;
    int negations = 0;
    WordKind reached = WordKind.PLAIN;
    for (WordKind word : words) {
      if (word == WordKind.NEGATION) {
        negations = reached == WordKind.PLAIN ? negations + 1 : 1;
        reached = WordKind.PLAIN;
      } else if (word == WordKind.GAP) {
        negations = 0;
        reached = WordKind.PLAIN;
      } else if (word != WordKind.PLAIN) {
        if (reached != WordKind.PLAIN && reached != word) {
          negations = 0;
        }
        reached = word;
        if ((word == WordKind.PRAISE) == (negations % 2 == 0)) {
          praise++;
        } else {
          blame++;
        }
        turned += negations > 0 ? 1 : 0;
      }
    }
    return new Opinion(praise, blame, turned);
  }

  Opinion plus(Opinion other) {
    return new Opinion(praise + other.praise, blame + other.blame, turned + other.turned);
  }

  boolean isSilent() {
    return praise + blame == 0;
  }

  /** Whether it denies both sides. */
  boolean deniesBoth() {
    return praise > 0 && blame > 0 && turned == praise + blame;
  }

  /** Whether a negation made it what it is, and all of it says one side. */
  boolean isTurned() {
    return turned > 0 && (praise == 0 || blame == 0);
  }
}
