package dev.cartwise.local.storefront;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends a shop's items, users and events and asks for recommendations and predictions.
 *
 * <p>Calls made one after another share one connection. An answer of 429 or 5xx, or none in time,
 * is tried again; events carry their ids, so a repetition changes nothing.
 */
public final class StorefrontClient {
  /** The most events, items or users of one call. */
  public static final int LARGEST_CALL = 10;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 4;

  private final URI endpoint;
  private final RequestSigning signing;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Duration firstPause;
  private final Duration timeout;

  /**
   * @param endpoint the base of an HTTP surface that asks nobody who he is
   */
  public StorefrontClient(URI endpoint) {
    this(endpoint, RequestSigning.NONE);
  }

  /**
   * @param endpoint the base of the HTTP surface
   * @param signing shows who calls
   */
  public StorefrontClient(URI endpoint, RequestSigning signing) {
    this(endpoint, signing, Duration.ofMillis(200), TIMEOUT);
  }

  /**
   * @param firstPause before the second attempt; the pause doubles
   * @param timeout how long one attempt may take
   */
  StorefrontClient(URI endpoint, RequestSigning signing, Duration firstPause, Duration timeout) {
    this.endpoint = endpoint;
    this.signing = signing;
    this.timeout = timeout;
    this.firstPause = firstPause;
  }

  /**
   * Sends events; they are durable when this returns.
   *
   * @param events 1 to 10 of one session and one (or no) user
   * @throws StorefrontException when refused or unanswered
   */
  public void putEvents(String trackingId, List<Interaction> events) {
    post("/events", RequestBodies.events(trackingId, events));
  }

  /** Adds or replaces 1 to 10 items. */
  public void putItems(ShopId shop, List<ItemRecord> items) {
    post("/items", RequestBodies.items(shop, items));
  }

  /** Adds or replaces 1 to 10 users. */
  public void putUsers(ShopId shop, List<UserRecord> users) {
    post("/users", RequestBodies.users(shop, users));
  }

  /** Adds or replaces a review. */
  public void putReview(ShopId shop, Review review) {
    post("/shops/" + shop.value() + "/reviews", RequestBodies.review(review));
  }

  /** Asks for recommendations. */
  public Recommendations recommend(RecommendationQuery query) {
    HttpResponse<String> response = post("/recommendations", RequestBodies.recommendations(query));
    JsonNode answer = parse(response.body());
    List<Recommendation> items = new ArrayList<>();
    for (JsonNode item : answer.path("itemList")) {
      List<String> reasons = new ArrayList<>();
      item.path("reason").forEach(reason -> reasons.add(reason.asText()));
      items.add(
          new Recommendation(item.path("itemId").asText(), item.path("score").asDouble(), reasons));
    }
    return new Recommendations(
        answer.path("recommendationId").asText(),
        items,
        response.headers().firstValue("x-cartwise-artifact").orElse(""),
        ServerTiming.parse(response.headers().firstValue("server-timing").orElse("")));
  }

  /** Asks whether a user of the shop will buy. */
  public PurchasePrediction predictPurchase(ShopId shop, String userId) {
    HttpResponse<String> response =
        post(
            "/shops/" + shop.value() + "/predictions/purchase",
            JSON.createObjectNode().put("userId", userId));
    return PurchasePrediction.parse(
        parse(response.body()), response.headers().firstValue("server-timing").orElse(""));
  }

  private HttpResponse<String> post(String path, JsonNode body) {
    URI uri = endpoint.resolve(path);
    String text = body.toString();
    HttpRequest.Builder building =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text));
    signing.headers(uri, text).forEach(building::setHeader);
    HttpRequest request = building.build();
    Duration pause = firstPause;
    for (int attempt = 1; ; attempt++) {
      Optional<HttpResponse<String>> response = send(request, attempt == ATTEMPTS);
      if (response.isPresent()) {
        int status = response.get().statusCode();
        if (status == 200) {
          return response.get();
        }
        if ((status != 429 && status < 500) || attempt == ATTEMPTS) {
          throw refusal(path, response.get());
        }
      }
      sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  /** Empty when the answer did not come in time, unless this is the last attempt. */
  private Optional<HttpResponse<String>> send(HttpRequest request, boolean last) {
    try {
      return Optional.of(
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      if (e instanceof HttpTimeoutException && !last) {
        return Optional.empty();
      }
      throw new StorefrontException(
          request.method() + " " + request.uri() + " was not answered: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorefrontException(
          "interrupted while waiting for " + request.method() + " " + request.uri(), e);
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorefrontException("interrupted before another attempt", e);
    }
  }

  private static StorefrontException refusal(String path, HttpResponse<String> response) {
    String type = response.headers().firstValue("x-amzn-errortype").orElse("");
    String message = response.body();
    try {
      message = JSON.readTree(response.body()).path("message").asText(message);
    } catch (JsonProcessingException notJson) {
      message = response.body().strip();
    }
    return new StorefrontException(
        response.statusCode(),
        type,
        "POST "
            + path
            + " was answered "
            + response.statusCode()
            + (type.isEmpty() ? ": " : " " + type + ": ")
            + message);
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new StorefrontException("the answer is not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
