package dev.cartwise.recommenditems;

import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.filter.bound.ItemFacts;
import dev.cartwise.recommenditems.request.PromotionCall;
import java.util.Optional;

/**
 * An item on its way into the answer.
 *
 * @param ranked the item with its score
 * @param promotion the promotion it is there for, if any
 * @param facts attributes fresher than the catalogue's, if they were read
 */
record Pick(RankedItem ranked, Optional<PromotionCall> promotion, Optional<ItemFacts> facts) {

  static Pick of(RankedItem ranked, Optional<PromotionCall> promotion) {
    return new Pick(ranked, promotion, Optional.empty());
  }

  int item() {
    return ranked.item();
  }

  Pick with(ItemFacts fresher) {
    return new Pick(ranked, promotion, Optional.of(fresher));
  }
}
