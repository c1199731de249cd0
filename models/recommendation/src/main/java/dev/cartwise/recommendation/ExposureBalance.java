package dev.cartwise.recommendation;

import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much popular items give way to others, so that an answer's places are spread over more of the
 * shop.
 *
 * <p>Each score is divided by the standard deviation of the scores of the {@value #DEPTH} items
 * that rank first, and {@code strength · ln(1 + popularity / mean popularity)} is taken off, the
 * mean over the same items. The items are ordered by what remains.
 *
 * @param strength 0 for no change, at most {@link #MOST}
 */
public record ExposureBalance(double strength) {

  /** No change. */
  public static final ExposureBalance NONE = new ExposureBalance(0);

  /** The highest strength. */
  public static final double MOST = 2;

  /** How many items can rise into an answer. */
  public static final int DEPTH = 100;

  public ExposureBalance {
    if (!(strength >= 0 && strength <= MOST)) {
      throw new IllegalArgumentException("strength is 0 to " + MOST + ", not " + strength);
    }
  }

  /** The ranking with its first items balanced; scores of several calls compare. */
  public ShopperRanking over(Catalogue catalogue, ShopperRanking ranking) {
    if (strength == 0) {
      return ranking;
    }
    Scale scale = Scale.of(catalogue, ranking.best(item -> true, DEPTH));
    return (allowed, count) ->
        first(catalogue, scale, ranking.best(allowed, Math.max(DEPTH, 2 * count)), count);
  }

  /** The first of the items that rank first, in balanced order with what remains of the scores. */
  public List<RankedItem> first(Catalogue catalogue, List<RankedItem> ranked, int count) {
    return first(catalogue, Scale.of(catalogue, ranked), ranked, count);
  }

  private List<RankedItem> first(
      Catalogue catalogue, Scale scale, List<RankedItem> ranked, int count) {
    List<RankedItem> balanced = new ArrayList<>();
    for (RankedItem each : ranked) {
      double share = catalogue.popularity(each.item()) / scale.popularity();
      double score = each.score() / scale.deviation() - strength * Math.log1p(share);
      balanced.add(new RankedItem(each.item(), score, each.reason()));
    }
    balanced.sort(Comparator.comparingDouble(each -> -each.score()));
    return List.copyOf(balanced.subList(0, Math.min(count, balanced.size())));
  }

  /** Deviation of scores and mean popularity, each 1 where it would be 0. */
  private record Scale(double deviation, double popularity) {

    static Scale of(Catalogue catalogue, List<RankedItem> ranked) {
      double mean = ranked.stream().mapToDouble(RankedItem::score).average().orElse(0);
      double variance =
          ranked.stream().mapToDouble(each -> Math.pow(each.score() - mean, 2)).average().orElse(0);
      double popularity =
          ranked.stream()
              .mapToDouble(each -> catalogue.popularity(each.item()))
              .average()
              .orElse(0);
      return new Scale(variance > 0 ? Math.sqrt(variance) : 1, popularity > 0 ? popularity : 1);
    }
  }
}
