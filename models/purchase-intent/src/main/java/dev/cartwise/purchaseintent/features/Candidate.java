package dev.cartwise.purchaseintent.features;

import dev.cartwise.purchaseintent.facts.ItemFact;
import dev.cartwise.purchaseintent.facts.ItemFacts;
import dev.cartwise.purchaseintent.facts.ItemFactsLookup;
import java.util.Arrays;

/**
 * The item that is asked about.
 *
 * @param itemId its id, or empty text where no item is asked about
 * @param facts {@code float[16]} as {@link ItemFacts} has them
 */
@SuppressWarnings("ArrayRecordComponent")
record Candidate(String itemId, float[] facts) {

  /** Where no item is asked about. */
  static final Candidate NONE = of("", ItemFactsLookup.NOTHING);

  static Candidate of(String itemId, ItemFactsLookup lookup) {
    float[] facts = new float[ItemFacts.WIDTH];
    lookup.read(itemId, facts);
    return new Candidate(itemId, facts);
  }

  double fact(ItemFact fact) {
    return facts[fact.ordinal()];
  }

  float[] look() {
    return Arrays.copyOfRange(facts, ItemFact.COUNT, ItemFacts.WIDTH);
  }
}
