package dev.cartwise.recommenditems;

import dev.cartwise.artifactstore.ArtifactCache;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.ObjectStore;
import dev.cartwise.artifactstore.S3ObjectStore;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.WireProtocol;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperFeaturesReader;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.recommendation.filter.DeclaredFilters;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

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

  private final RequestReader reader;
  private final ShopCatalogues catalogues;
  private final Recommender recommender;
  private final ServingMetrics metrics;

  @Inject
  RecommendItemsFunction(RecommendItemsConfig config, DynamoDbClient tables, S3Client bucket) {
    this(
        config,
        tables,
        new FeatureTables(config.tablePrefix()),
        new S3ObjectStore(bucket, config.bucket()));
  }

  private RecommendItemsFunction(
      RecommendItemsConfig config,
      DynamoDbClient client,
      FeatureTables tables,
      ObjectStore objects) {
    this(
        new RequestReader(ShopRegistry.parse(config.shops())),
        new ShopCatalogues(
            new ArtifactStore(objects),
            new ArtifactCache(new ArtifactStore(objects), config.cacheDir()),
            new UntrainedCatalogues(
                new DynamoDbItemAttributesStore(client, tables, Backoff.DEFAULT),
                config.cacheDir(),
                System::currentTimeMillis),
            System::currentTimeMillis),
        new Recommender(
            new DynamoDbShopperFeaturesReader(client, tables, Backoff.DEFAULT),
            new ShopFilters(new DeclaredFilters(objects), System::currentTimeMillis),
            new FreshItems(
                new DynamoDbItemAttributesStore(client, tables, Backoff.DEFAULT),
                config.volatileColumns())),
        new ServingMetrics(System.out, System::currentTimeMillis));
  }

  RecommendItemsFunction(
      RequestReader reader,
      ShopCatalogues catalogues,
      Recommender recommender,
      ServingMetrics metrics) {
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
    try {
      return switch (request.route()) {
        case "POST /recommendations", "POST /shops/{shop}/recommendations" -> {
          GetRecommendationsRequest call = reader.recommendations(request);
          yield answer(
              request.requestId(),
              call.asker().shop(),
              "itemList",
              (served, time) -> recommender.recommend(call, served, time));
        }
        case "POST /personalize-ranking", "POST /shops/{shop}/personalize-ranking" -> {
          GetPersonalizedRankingRequest call = reader.ranking(request);
          yield answer(
              request.requestId(),
              call.asker().shop(),
              "personalizedRanking",
              (served, time) -> recommender.rank(call, served, time));
        }
        default -> throw AwsException.notFound("path", "no route '" + request.route() + "'");
      };
    } catch (AwsException e) {
      return WireProtocol.REST_JSON.failure(request.requestId(), e);
    } catch (UnreadException e) {
      return WireProtocol.REST_JSON.failure(request.requestId(), throttled(e));
    } catch (AwsServiceException e) {
      if (!e.isThrottlingException()) {
        throw e;
      }
      return WireProtocol.REST_JSON.failure(request.requestId(), throttled(e));
    }
  }

  private HttpApiResponse answer(
      String requestId,
      ShopId shop,
      String list,
      BiFunction<ServedCatalogue, StorageTime, Answer> ranking) {
    long start = System.nanoTime();
    try (CatalogueLease lease = catalogues.acquire(shop).orElseThrow(() -> nothingYet(shop))) {
      lease.trouble().ifPresent(problem -> metrics.championNotServed(shop, problem));
      StorageTime time = new StorageTime();
      String body = ranking.apply(lease.served(), time).toJson(list);
      HttpApiResponse answer = WireProtocol.REST_JSON.success(requestId, body);
      Map<String, String> headers = new LinkedHashMap<>(answer.headers());
      headers.put("x-cartwise-artifact", lease.header());
      headers.put("Server-Timing", timing(time.nanos(), System.nanoTime() - start - time.nanos()));
      return new HttpApiResponse(answer.statusCode(), headers, answer.body());
    }
  }

  private static AwsException throttled(Exception cause) {
    return AwsException.throttled("storage: busy; send the call again", cause);
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
