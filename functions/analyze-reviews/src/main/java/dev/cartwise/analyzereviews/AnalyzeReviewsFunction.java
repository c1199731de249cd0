package dev.cartwise.analyzereviews;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.artifactstore.ArtifactCache;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.S3ObjectStore;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemTextStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbReviewStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

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

  private final ShopReaders readers;
  private final ReviewRoutes routes;
  private final ProductTexts productTexts;

  @Inject
  AnalyzeReviewsFunction(AnalyzeReviewsConfig config, DynamoDbClient tables, S3Client bucket)
      throws IOException {
    this(
        config,
        artifacts(config, bucket),
        new DynamoDbReviewStore(tables, new FeatureTables(config.tablePrefix()), Backoff.DEFAULT),
        new DynamoDbItemTextStore(tables, new FeatureTables(config.tablePrefix()), Backoff.DEFAULT),
        new ReviewMetrics(System.out, InstantSource.system()));
  }

  private AnalyzeReviewsFunction(
      AnalyzeReviewsConfig config,
      ShopReaders readers,
      DynamoDbReviewStore reviews,
      DynamoDbItemTextStore texts,
      ReviewMetrics metrics) {
    this(
        readers,
        new ReviewRoutes(
            new Shops(ShopRegistry.parse(config.shops())),
            readers,
            new Reviews(reviews, metrics, InstantSource.system()),
            new SimilarTexts(texts, System::currentTimeMillis)),
        new ProductTexts(texts, metrics));
  }

  AnalyzeReviewsFunction(ShopReaders readers, ReviewRoutes routes, ProductTexts productTexts) {
    this.readers = readers;
    this.routes = routes;
    this.productTexts = productTexts;
  }

  private static ShopReaders artifacts(AnalyzeReviewsConfig config, S3Client bucket)
      throws IOException {
    ArtifactStore store = new ArtifactStore(new S3ObjectStore(bucket, config.bucket()));
    return new ArtifactReaders(
        store,
        new ArtifactCache(store, config.cacheDir()),
        config.defaultArtifact().orElseGet(AnalyzeReviewsFunction::ownArtifact),
        System::currentTimeMillis);
  }

  /** The folder that the deployable carries. */
  private static Path ownArtifact() {
    return Path.of(Optional.ofNullable(System.getenv("LAMBDA_TASK_ROOT")).orElse(""), "artifact");
  }

  /**
   * Takes one event.
   *
   * @return an HTTP answer to a request; to a batch, which of its records must come again
   */
  @Funq
  public JsonNode analyzeReviews(JsonNode event) {
    return MAPPER.valueToTree(
        ItemChange.isBatch(event)
            ? productTexts.update(event, readers)
            : routes.answer(request(event)));
  }

  private static HttpApiRequest request(JsonNode event) {
    try {
      return MAPPER.treeToValue(event, HttpApiRequest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the event is neither a batch nor of an HTTP API", e);
    }
  }
}
