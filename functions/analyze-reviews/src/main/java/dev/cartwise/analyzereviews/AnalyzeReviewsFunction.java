package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.BatchEvent;
import dev.cartwise.awsprotocol.Deadline;
import dev.cartwise.awsprotocol.HttpApiRequest;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Understands what people feel about products, keeps each product's reputation, and places products
 * by their texts.
 *
 * <p>Two kinds of events arrive: batches of a table's stream have {@code Records}, all others are
 * requests.
 */
@Startup
@Singleton
public final class AnalyzeReviewsFunction {

  /** What an invocation may take before it begins nothing more; the template ends it after 29 s. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final ShopChampions<ReviewReader> readers;
  private final ReviewRoutes routes;
  private final ProductTexts productTexts;
  private final LongSupplier nanoClock;

  @Inject
  AnalyzeReviewsFunction(
      ShopChampions<ReviewReader> readers, ReviewRoutes routes, ProductTexts productTexts) {
    this(readers, routes, productTexts, System::nanoTime);
  }

  AnalyzeReviewsFunction(
      ShopChampions<ReviewReader> readers,
      ReviewRoutes routes,
      ProductTexts productTexts,
      LongSupplier nanoClock) {
    this.readers = readers;
    this.routes = routes;
    this.productTexts = productTexts;
    this.nanoClock = nanoClock;
  }

  /**
   * Takes one event.
   *
   * @return an HTTP answer to a request; to a batch, which of its records must come again
   */
  @Funq
  public JsonNode analyzeReviews(JsonNode event) {
    Deadline deadline = Deadline.in(LONGEST, nanoClock);
    return MAPPER.valueToTree(
        BatchEvent.hasRecords(event)
            ? productTexts.update(event, readers, deadline)
            : routes.answer(HttpApiRequest.of(event), deadline));
  }
}
