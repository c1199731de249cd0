package dev.cartwise.artifactstore.promotion;

import dev.cartwise.artifactstore.manifest.DataRange;
import java.time.Duration;

/**
 * What an artifact knows that the champion does not.
 *
 * @param newer whether it knows newer examples, or more where none has a time
 * @param grown whether it knows no fewer examples
 * @param farAhead whether what it knows is newer by {@link #LONG}, or more by {@link #MUCH_MORE}
 */
record Freshness(boolean newer, boolean grown, boolean farAhead) {

  /** How far behind a champion may be before it has to be no worse on average. */
  static final Duration LONG = Duration.ofDays(28);

  /** How many times as many examples are as good as that time. */
  static final double MUCH_MORE = 1.25;

  static Freshness of(DataRange mine, DataRange champions) {
    boolean newer = mine.isNewerThan(champions);
    boolean later = mine.toMillis() - champions.toMillis() >= LONG.toMillis();
    boolean more = mine.events() >= MUCH_MORE * champions.events();
    return new Freshness(newer, mine.events() >= champions.events(), newer && (later || more));
  }
}
