package dev.cartwise.benchmark.latency;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.storefront.RecommendationQuery;
import dev.cartwise.local.storefront.Recommendations;
import dev.cartwise.local.storefront.StorefrontClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Questions for 25 items of {@code recommend-items}.
 *
 * @param drawn gives a question
 */
record ItemQuestions(Function<SplittableRandom, RecommendationQuery> drawn) implements Questions {
  private static final int RESULTS = 25;

  /** For shoppers whose rows are in the tables. */
  static Questions ofShoppers(ShopId shop, List<String> users) {
    return new ItemQuestions(
        random ->
            RecommendationQuery.forUser(shop, users.get(random.nextInt(users.size())), RESULTS));
  }

  /** For anonymous sessions of 1 to 30 items of a generated shop, which read no table. */
  static Questions ofSessions(ShopId shop, int items) {
    return new ItemQuestions(
        random ->
            new RecommendationQuery(
                shop,
                Optional.empty(),
                Optional.empty(),
                IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(i -> String.format(Locale.ROOT, "i%08d", random.nextInt(items)))
                    .toList(),
                RESULTS));
  }

  @Override
  public String part() {
    return "ranking";
  }

  @Override
  public Map<String, Double> ask(StorefrontClient client, SplittableRandom random) {
    Recommendations answer = client.recommend(drawn.apply(random));
    if (answer.items().size() != RESULTS || answer.artifact().startsWith("untrained")) {
      throw new IllegalStateException(
          "expected 25 items of a trained artifact, got "
              + answer.items().size()
              + " of '"
              + answer.artifact()
              + "': run './cartwise benchmark ingest --train' first");
    }
    return answer.serverMillis();
  }
}
