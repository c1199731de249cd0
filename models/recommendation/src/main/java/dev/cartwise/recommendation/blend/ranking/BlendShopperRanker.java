package dev.cartwise.recommendation.blend.ranking;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.recommendation.History;
import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.Reason;
import dev.cartwise.recommendation.ShopperRanker;
import dev.cartwise.recommendation.ShopperRanking;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendHit;
import dev.cartwise.recommendation.blend.search.BlendQuestion;
import dev.cartwise.recommendation.blend.search.BlendSearch;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Ranks for shoppers by the blend; for nobody known as {@link ItemRanker} does. Safe for use by
 * many threads.
 *
 * <p>A history is read as the training reads it: views, carts and purchases alike, a run of events
 * on one item as one touch of it.
 */
public final class BlendShopperRanker implements ShopperRanker {

  private final BlendSearch search;
  private final BlendReasons reasons;
  private final ItemRanker withoutHistory;

  /**
   * @param catalogue with the item numbers of the model
   * @param withoutHistory ranks for nobody known
   */
  public BlendShopperRanker(
      Catalogue catalogue, BlendModel model, SequenceEncoder encoder, ItemRanker withoutHistory) {
    this.search = new BlendSearch(model, encoder);
    this.reasons = new BlendReasons(model, catalogue, withoutHistory);
    this.withoutHistory = withoutHistory;
  }

  @Override
  public ShopperRanking ranking(History history) {
    int[] touches = touches(history);
    return touches.length == 0
        ? withoutHistory.ranking(History.EMPTY)
        : new Asked(search.ask(touches));
  }

  /** The items of a history, the oldest first. */
  static int[] touches(History history) {
    int[] touches = new int[history.size()];
    int count = 0;
    for (int i = history.size() - 1; i >= 0; i--) {
      boolean counts =
          history.kind(i) != EventKind.REMOVE_FROM_CART && history.kind(i) != EventKind.OTHER;
      if (counts && (count == 0 || touches[count - 1] != history.item(i))) {
        touches[count++] = history.item(i);
      }
    }
    return Arrays.copyOf(touches, count);
  }

  /** A question and its answers. */
  private final class Asked implements ShopperRanking {

    private final BlendQuestion question;

    Asked(BlendQuestion question) {
      this.question = question;
    }

    @Override
    public List<RankedItem> best(IntPredicate allowed, int count) {
      return ranked(search.best(question, allowed, count));
    }

    @Override
    public List<RankedItem> order(int... items) {
      return ranked(search.order(question, items));
    }

    private List<RankedItem> ranked(List<BlendHit> hits) {
      Reason[] why = reasons.of(hits, question.history());
      List<RankedItem> ranked = new ArrayList<>(hits.size());
      for (int i = 0; i < why.length; i++) {
        ranked.add(new RankedItem(hits.get(i).item(), hits.get(i).score(), why[i]));
      }
      return ranked;
    }
  }
}
