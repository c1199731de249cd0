package dev.cartwise.benchmark.latency;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.storefront.RecommendationQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What a benchmark asks a function, drawn at random. */
@FunctionalInterface
interface Questions {
  /** How many items an answer should have. */
  int RESULTS = 25;

  RecommendationQuery next(SplittableRandom random);

  /** For shoppers whose rows are in the tables. */
  static Questions ofShoppers(ShopId shop, List<String> users) {
    return random ->
        RecommendationQuery.forUser(shop, users.get(random.nextInt(users.size())), RESULTS);
  }

  /** For anonymous sessions of 1 to 30 items of a generated shop, which read no table. */
  static Questions ofSessions(ShopId shop, int items) {
    return random ->
        new RecommendationQuery(
            shop,
            Optional.empty(),
            Optional.empty(),
            IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> String.format(Locale.ROOT, "i%08d", random.nextInt(items)))
                .toList(),
            RESULTS);
  }
}
