package dev.cartwise.training.purchaseintent.archive;

import java.io.Serializable;
import java.util.List;

/**
 * Which moments of shoppers are drawn.
 *
 * @param cuts which times train and which test
 * @param popular items that are asked about beside those that a shopper touched, perhaps none
 * @param seed of everything that is drawn
 */
record MomentPlan(TimeCuts cuts, List<String> popular, long seed) implements Serializable {

  /** How many moments of a shopper train at most, and how many test. */
  static final int MOMENTS = 8;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  /** The longest pause after an interaction in which a shopper is asked about, in milliseconds. */
  private static final double LONGEST_PAUSE = 7 * 86_400_000.0;

  private static final double SHORTEST_PAUSE = 60_000.0;

  MomentPlan {
    popular = List.copyOf(popular);
  }

  /** A number that nothing but the seed, a shopper and a time decide. */
  long draw(String owner, long timeMillis) {
    long hash = seed;
    for (int i = 0; i < owner.length(); i++) {
      hash = mixed(hash + owner.charAt(i));
    }
    return mixed(hash ^ timeMillis * GOLDEN);
  }

  /** How long somebody is left alone after an interaction, evenly over orders of magnitude. */
  long pauseMillis(long draw) {
    double share = (mixed(draw ^ GOLDEN) >>> 11) * UNIT;
    return Math.round(SHORTEST_PAUSE * Math.exp(share * Math.log(LONGEST_PAUSE / SHORTEST_PAUSE)));
  }

  /** Stafford's thirteenth variant of the finaliser of MurmurHash3. */
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
