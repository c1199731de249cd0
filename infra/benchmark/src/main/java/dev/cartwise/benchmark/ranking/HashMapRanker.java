package dev.cartwise.benchmark.ranking;

import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rival: the same scores as {@link dev.cartwise.recommendation.ItemRanker} gives, computed the
 * way one writes it down first, with maps from item ids to neighbours and scores and a sort of all
 * items. It knows no categories and gives no reasons, so it has less to do.
 */
final class HashMapRanker {
  private record Neighbour(String itemId, double weight) {}

  private final Map<String, List<Neighbour>> neighbours = new HashMap<>();
  private final Map<String, Double> priors = new HashMap<>();
  private final RankingWeights weights;

  HashMapRanker(Catalogue catalogue, RankingWeights weights) {
    this.weights = weights;
    float most = catalogue.popularity(catalogue.popularAt(0));
    for (int item = 0; item < catalogue.size(); item++) {
      List<Neighbour> list = new ArrayList<>();
      for (int n = catalogue.neighbourStart(item); n < catalogue.neighbourStart(item + 1); n++) {
        list.add(
            new Neighbour(
                catalogue.itemId(catalogue.neighbourItem(n)), catalogue.neighbourWeight(n)));
      }
      neighbours.put(catalogue.itemId(item), list);
      double share = most > 0 ? catalogue.popularity(item) / most : 0;
      priors.put(catalogue.itemId(item), weights.popularityPrior() * share);
    }
  }

  /** Ids of the best items for somebody who viewed these, the newest first. */
  List<String> rank(List<String> viewedNewestFirst, int count) {
    Map<String, Double> scores = new HashMap<>(priors);
    double recency = 1;
    for (String viewed : viewedNewestFirst) {
      for (Neighbour neighbour : neighbours.getOrDefault(viewed, List.of())) {
        scores.merge(
            neighbour.itemId(), recency * weights.view() * neighbour.weight(), Double::sum);
      }
      recency *= weights.recencyDecay();
    }
    Set<String> seen = new HashSet<>(viewedNewestFirst);
    return scores.entrySet().stream()
        .filter(entry -> !seen.contains(entry.getKey()))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }
}
