package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.BatchEvent;
import dev.cartwise.awsprotocol.HttpApiRequest;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

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

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final ShopChampions<ReviewReader> readers;
  private final ReviewRoutes routes;
  private final ProductTexts productTexts;

  @Inject
  AnalyzeReviewsFunction(
      ShopChampions<ReviewReader> readers, ReviewRoutes routes, ProductTexts productTexts) {
    this.readers = readers;
    this.routes = routes;
    this.productTexts = productTexts;
  }

  /**
   * Takes one event.
   *
   * @return an HTTP answer to a request; to a batch, which of its records must come again
   */
  @Funq
  public JsonNode analyzeReviews(JsonNode event) {
    return MAPPER.valueToTree(
        BatchEvent.hasRecords(event)
            ? productTexts.update(event, readers)
            : routes.answer(HttpApiRequest.of(event)));
  }
}
