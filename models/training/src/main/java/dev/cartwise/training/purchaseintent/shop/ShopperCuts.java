package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.artifactstore.promotion.GateGroup;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.training.purchaseintent.archive.Moment;
import dev.cartwise.training.purchaseintent.items.ShopItems;
import dev.cartwise.training.purchaseintent.report.asked.Cut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The ways in which held-out moments are divided into groups: by how long the shopper is known, by
 * the item touched last, and by whether training has seen the shopper. What an archive does not
 * hold, such as a language or a device, divides nothing.
 */
final class ShopperCuts {

  private static final long NEW_MILLIS = Duration.ofDays(1).toMillis();
  private static final int CATEGORIES = 12;

  private final ShopItems items;
  private final PriceBands prices;
  private final Set<String> trained;

  /**
   * @param trained the groups of shoppers that were learned from
   */
  ShopperCuts(ShopItems items, Set<String> trained) {
    this.items = items;
    this.prices = PriceBands.of(items);
    this.trained = trained;
  }

  /** For the report, by moment. */
  List<Cut> of(HeldOutMoments held) {
    List<Cut> cuts = gated(held);
    cuts.add(cut("seen in training", "训练中是否出现", held, this::seen));
    return cuts;
  }

  /** For the gate, by shopper: a shopper belongs where the last moment does. */
  List<GateGroup> groups(HeldOutMoments held) {
    List<GateGroup> groups = new ArrayList<>();
    for (Cut cut : gated(held)) {
      String[] ofShopper = new String[held.questions()];
      for (int i = 0; i < held.shoppers().length; i++) {
        ofShopper[held.shoppers()[i]] = cut.groups().get(i);
      }
      Map<String, List<Integer>> members = new TreeMap<>();
      for (int shopper = 0; shopper < ofShopper.length; shopper++) {
        members.computeIfAbsent(ofShopper[shopper], any -> new ArrayList<>()).add(shopper);
      }
      members.remove("");
      members.forEach(
          (name, shoppers) ->
              groups.add(
                  new GateGroup(
                      "shoppers of " + cut.name() + " " + name,
                      shoppers.stream().mapToInt(Integer::intValue).toArray())));
    }
    return groups;
  }

  private List<Cut> gated(HeldOutMoments held) {
    List<Cut> cuts = new ArrayList<>();
    cuts.add(cut("acquaintance", "新老顾客", held, ShopperCuts::acquaintance));
    cuts.add(frequent(cut("category", "品类", held, this::category)));
    cuts.add(cut("price band", "价格带", held, this::priceBand));
    return cuts;
  }

  private static Cut cut(
      String name, String nameZh, HeldOutMoments held, Function<Moment, String> groupOf) {
    return new Cut(name, nameZh, held.moments().stream().map(groupOf).toList());
  }

  /** The same cut with its rare groups put together. */
  private static Cut frequent(Cut cut) {
    Map<String, Integer> counts = new TreeMap<>();
    cut.groups().forEach(each -> counts.merge(each, 1, Integer::sum));
    counts.remove("");
    List<String> most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(CATEGORIES)
            .map(Map.Entry::getKey)
            .toList();
    return new Cut(
        cut.name(),
        cut.nameZh(),
        cut.groups().stream()
            .map(each -> each.isEmpty() || most.contains(each) ? each : "other")
            .toList());
  }

  /** New is a shopper of whom nothing is known that is older than a day. */
  private static String acquaintance(Moment moment) {
    ShopperFeatures shopper = moment.features();
    long since = moment.timeMillis() - NEW_MILLIS;
    boolean isNew =
        shopper.newestFirst().stream().allMatch(each -> each.timeMillis() > since)
            && shopper.holdings().cartChanges().stream().allMatch(each -> each.timeMillis() > since)
            && shopper.holdings().purchases().stream().allMatch(each -> each.timeMillis() > since);
    return isNew ? "new" : "returning";
  }

  private String category(Moment moment) {
    String category = items.category(lastItem(moment));
    return category == null ? "" : category;
  }

  private String priceBand(Moment moment) {
    return prices.of(items.price(lastItem(moment)));
  }

  private String seen(Moment moment) {
    return trained.contains(moment.group()) ? "seen" : "unseen";
  }

  private static String lastItem(Moment moment) {
    return moment.features().newestFirst().stream()
        .findFirst()
        .map(RecentInteraction::itemId)
        .orElse("");
  }
}
