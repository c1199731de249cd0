package dev.cartwise.analyzereviews;

import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.Deadline;
import dev.cartwise.awsprotocol.HttpAnswers;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.PathShop;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.dynamodb.BusyStorage;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.util.function.BiFunction;

/** The HTTP routes of the function. */
final class ReviewRoutes {

  private static final String COMPREHEND = "POST /comprehend";
  private static final HttpAnswers ANSWERS = new HttpAnswers(BusyStorage::caused);

  private final AccessGate gate;
  private final PathShop<ShopId> shops;
  private final ShopChampions<ReviewReader> readers;
  private final Reviews reviews;
  private final SimilarTexts similarTexts;
  private final MetricLines metrics;

  ReviewRoutes(
      AccessGate gate,
      ShopDirectory shops,
      ShopChampions<ReviewReader> readers,
      Reviews reviews,
      SimilarTexts similarTexts,
      MetricLines metrics) {
    this.gate = gate;
    this.shops = new PathShop<>(shops::byName, shops::only);
    this.readers = readers;
    this.reviews = reviews;
    this.similarTexts = similarTexts;
    this.metrics = metrics;
  }

  /**
   * Answers a request; an expected refusal is a typed answer.
   *
   * @param deadline when a batch of texts ends, the rest refused one by one
   */
  HttpApiResponse answer(HttpApiRequest request, Deadline deadline) {
    WireProtocol protocol =
        request.route().equals(COMPREHEND)
            ? WireProtocol.JSON_1_1_CAPITALISED
            : WireProtocol.REST_JSON;
    return ANSWERS.answer(
        request,
        protocol,
        () -> answer(gate.admit(request).addressed(request), protocol, deadline));
  }

  private HttpApiResponse answer(HttpApiRequest request, WireProtocol protocol, Deadline deadline) {
    return switch (request.route()) {
      case COMPREHEND -> {
        byte[] body = request.bodyBytes(ComprehendApi.INVALID_REQUEST);
        String target = request.header("x-amz-target").orElse("");
        yield read(
            protocol,
            request,
            (shop, reader) -> ComprehendApi.answer(target, body, reader, deadline));
      }
      case "POST /reviews" -> {
        byte[] body = request.bodyBytes(PutReviewRequest.INVALID_INPUT);
        yield read(protocol, request, (shop, reader) -> reviews.put(shop, body, reader));
      }
      case "DELETE /items/{itemId}/reviews/{reviewId}" ->
          protocol.success(request.requestId(), reviews.withdraw(shops.of(request), request));
      case "GET /items/{itemId}/reviews/summary" ->
          protocol.success(request.requestId(), reviews.summary(shops.of(request), request));
      case "GET /items/{itemId}/similar-text" ->
          protocol.success(request.requestId(), similarTexts.answer(shops.of(request), request));
      default -> throw request.noRoute();
    };
  }

  private HttpApiResponse read(
      WireProtocol protocol,
      HttpApiRequest request,
      BiFunction<ShopId, ReviewReader, String> reading) {
    ShopId shop = shops.of(request);
    try (ArtifactLease<ReviewReader> lease = readers.acquire(shop)) {
      lease.championProblem().ifPresent(problem -> championNotServed(shop, problem));
      return protocol
          .success(request.requestId(), reading.apply(shop, lease.artifact()))
          .with("x-cartwise-artifact", lease.headerValue());
    }
  }

  /** A healthy answer writes no line. */
  private void championNotServed(ShopId shop, String problem) {
    metrics.count(shop.value(), "Problem", problem, "ChampionNotServed", 1);
  }
}
