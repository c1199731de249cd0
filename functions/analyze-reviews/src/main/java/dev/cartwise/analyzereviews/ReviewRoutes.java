package dev.cartwise.analyzereviews;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnwrittenException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The HTTP routes of the function. */
final class ReviewRoutes {

  private final Shops shops;
  private final ShopReaders readers;
  private final Reviews reviews;
  private final SimilarTexts similarTexts;

  ReviewRoutes(Shops shops, ShopReaders readers, Reviews reviews, SimilarTexts similarTexts) {
    this.shops = shops;
    this.readers = readers;
    this.reviews = reviews;
    this.similarTexts = similarTexts;
  }

  /** Answers a request; an expected refusal is a typed answer. */
  HttpApiResponse answer(HttpApiRequest request) {
    String route = request.route().replace(" /shops/{shop}/", " /");
    WireProtocol protocol =
        route.equals("POST /comprehend")
            ? WireProtocol.JSON_1_1_CAPITALISED
            : WireProtocol.REST_JSON;
    try {
      ShopId shop = shops.of(request);
      return switch (route) {
        case "POST /comprehend" -> {
          byte[] body = body(request, ComprehendApi.INVALID_REQUEST);
          String target = request.header("x-amz-target").orElse("");
          yield read(protocol, request, shop, reader -> ComprehendApi.answer(target, body, reader));
        }
        case "POST /reviews" -> {
          byte[] body = body(request, PutReviewRequest.INVALID_INPUT);
          yield read(protocol, request, shop, reader -> reviews.put(shop, body, reader));
        }
        case "GET /items/{itemId}/reviews/summary" ->
            protocol.success(request.requestId(), reviews.summary(shop, request));
        case "GET /items/{itemId}/similar-text" ->
            protocol.success(request.requestId(), similarTexts.answer(shop, request));
        default -> throw AwsException.notFound("path", "no route '" + request.route() + "'");
      };
    } catch (AwsException e) {
      return protocol.failure(request.requestId(), e);
    } catch (UnwrittenException e) {
      return protocol.failure(
          request.requestId(),
          AwsException.throttled("storage: " + e.getMessage() + "; send the call again", e));
    } catch (AwsServiceException e) {
      if (!e.isThrottlingException()) {
        throw e;
      }
      return protocol.failure(
          request.requestId(), AwsException.throttled("storage: busy; send the call again", e));
    }
  }

  private HttpApiResponse read(
      WireProtocol protocol,
      HttpApiRequest request,
      ShopId shop,
      Function<ReviewReader, String> reading) {
    try (ReaderLease lease = readers.acquire(shop)) {
      HttpApiResponse answer = protocol.success(request.requestId(), reading.apply(lease.reader()));
      Map<String, String> headers = new LinkedHashMap<>(answer.headers());
      headers.put("x-cartwise-artifact", lease.header());
      return new HttpApiResponse(answer.statusCode(), headers, answer.body());
    }
  }

  private static byte[] body(HttpApiRequest request, String errorType) {
    try {
      return request.bodyBytes();
    } catch (IllegalArgumentException e) {
      throw new AwsException(errorType, 400, "body: not base64", e);
    }
  }
}
