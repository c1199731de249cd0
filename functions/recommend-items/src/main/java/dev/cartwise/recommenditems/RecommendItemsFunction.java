package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpAnswers;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.BusyStorage;
import dev.cartwise.recommenditems.request.GetPersonalizedRankingRequest;
import dev.cartwise.recommenditems.request.GetRecommendationsRequest;
import dev.cartwise.recommenditems.request.RequestReader;
import dev.cartwise.recommenditems.request.RequestShopper;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.access.Caller;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Answers GetRecommendations and GetPersonalizedRanking from the shop's champion catalogue and the
 * shopper's row.
 *
 * <p>Expected refusals are typed answers; a defect fails the invocation, where the function's error
 * metric counts it. The header {@code x-cartwise-artifact} names what was served, {@code
 * Server-Timing} splits the time into {@code features} (waiting for DynamoDB) and {@code ranking}
 * (everything else), in milliseconds.
 */
@Startup
@Singleton
public final class RecommendItemsFunction {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final HttpAnswers ANSWERS = new HttpAnswers(BusyStorage::caused);

  private final AccessGate gate;
  private final RequestReader reader;
  private final ShopChampions<ServedCatalogue> catalogues;
  private final Recommender recommender;
  private final MetricLines metrics;

  @Inject
  RecommendItemsFunction(
      AccessGate gate,
      RequestReader reader,
      ShopChampions<ServedCatalogue> catalogues,
      Recommender recommender,
      MetricLines metrics) {
    this.gate = gate;
    this.reader = reader;
    this.catalogues = catalogues;
    this.recommender = recommender;
    this.metrics = metrics;
  }

  /**
   * Answers one HTTP API event of {@code POST /recommendations} or {@code /personalize-ranking},
   * both also below {@code /shops/{shop}}.
   */
  @Funq
  public HttpApiResponse recommendItems(HttpApiRequest request) {
    return ANSWERS.answer(request, WireProtocol.REST_JSON, () -> answer(request));
  }

  private HttpApiResponse answer(HttpApiRequest request) {
    Caller caller = gate.admit(request);
    return switch (request.route()) {
      case "POST /recommendations" -> {
        GetRecommendationsRequest call = reader.recommendations(request);
        requireMay(caller, call.shopper());
        yield answer(
            request.requestId(),
            call.shopper().shop(),
            "itemList",
            (served, time) -> recommender.recommend(call, served, time));
      }
      case "POST /personalize-ranking" -> {
        GetPersonalizedRankingRequest call = reader.ranking(request);
        requireMay(caller, call.shopper());
        yield answer(
            request.requestId(),
            call.shopper().shop(),
            "personalizedRanking",
            (served, time) -> recommender.rank(call, served, time));
      }
      default -> throw request.noRoute();
    };
  }

  private static void requireMay(Caller caller, RequestShopper shopper) {
    caller.requireShop("campaignArn", shopper.shop());
    shopper.user().ifPresent(user -> caller.requireShopper("userId", user));
    shopper.session().ifPresent(session -> caller.requireShopper("context.SESSION_ID", session));
  }

  private HttpApiResponse answer(
      String requestId,
      ShopId shop,
      String list,
      BiFunction<ServedCatalogue, StorageTime, Answer> ranking) {
    long start = System.nanoTime();
    try (ArtifactLease<ServedCatalogue> lease =
        catalogues.find(shop).orElseThrow(() -> nothingYet(shop))) {
      lease.championProblem().ifPresent(problem -> championNotServed(shop, problem));
      StorageTime time = new StorageTime();
      String body = ranking.apply(lease.artifact(), time).toJson(list);
      return WireProtocol.REST_JSON
          .success(requestId, body)
          .with("x-cartwise-artifact", lease.headerValue())
          .with("Server-Timing", timing(time.nanos(), System.nanoTime() - start - time.nanos()));
    }
  }

  /** A healthy answer writes no line. */
  private void championNotServed(ShopId shop, String problem) {
    metrics.count(shop.value(), "Problem", problem, "ChampionNotServed", 1);
  }

  private static AwsException nothingYet(ShopId shop) {
    return AwsException.notFound(
        "campaignArn", "shop '" + shop + "' has neither a model nor items yet");
  }

  private static String timing(long featureNanos, long otherNanos) {
    return String.format(
        Locale.ROOT,
        "features;dur=%.3f, ranking;dur=%.3f",
        featureNanos / NANOS_PER_MILLI,
        otherNanos / NANOS_PER_MILLI);
  }
}
