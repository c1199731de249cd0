package dev.cartwise.tagimages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.artifactstore.ArtifactCache;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.S3ObjectStore;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemImageStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.item.ItemImageStore;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Turns uploaded product photos into image rows, and answers what a picture shows and which photos
 * look alike.
 *
 * <p>Two kinds of events arrive: those of S3 have {@code Records}, all others are requests.
 */
@Startup
@Singleton
public final class TagImagesFunction {

  private static final ObjectReader REQUEST =
      JsonMapper.builder().build().readerFor(HttpApiRequest.class);

  private final UploadTagging uploads;
  private final ImageRoutes routes;

  @Inject
  TagImagesFunction(TagImagesConfig config, DynamoDbClient tables, S3Client bucket)
      throws IOException {
    this(
        config,
        new DynamoDbItemImageStore(tables, new FeatureTables(config.tablePrefix())),
        new S3PhotoStore(bucket, config.bucket()),
        new ArtifactStore(new S3ObjectStore(bucket, config.bucket())));
  }

  private TagImagesFunction(
      TagImagesConfig config, ItemImageStore rows, PhotoStore photos, ArtifactStore store)
      throws IOException {
    this(config, rows, photos, store, new ArtifactCache(store, config.cacheDir()));
  }

  private TagImagesFunction(
      TagImagesConfig config,
      ItemImageStore rows,
      PhotoStore photos,
      ArtifactStore store,
      ArtifactCache cache)
      throws IOException {
    this(
        ShopRegistry.parse(config.shops()),
        config.bucket(),
        rows,
        photos,
        new ShopTaggers(
            store,
            cache,
            config.defaultArtifact().orElseGet(TagImagesFunction::ownArtifact),
            System::currentTimeMillis),
        new ShopGalleries(store, cache, System::currentTimeMillis));
  }

  private TagImagesFunction(
      ShopRegistry shops,
      String bucket,
      ItemImageStore rows,
      PhotoStore photos,
      ShopTaggers taggers,
      ShopGalleries galleries) {
    this(
        new UploadTagging(
            shops, photos, taggers, rows, new TaggingMetrics(System.out, InstantSource.system())),
        new ImageRoutes(
            shops,
            new DetectLabelsReader(bucket),
            new LabelDetection(photos),
            taggers,
            new LookAlikes(rows, galleries, System::currentTimeMillis)));
  }

  TagImagesFunction(UploadTagging uploads, ImageRoutes routes) {
    this.uploads = uploads;
    this.routes = routes;
  }

  /** The folder that the deployable carries. */
  private static Path ownArtifact() {
    return Path.of(Optional.ofNullable(System.getenv("LAMBDA_TASK_ROOT")).orElse(""), "artifact");
  }

  /**
   * Takes one event.
   *
   * @return the answer to a request; an empty one to an event of S3, which nobody reads
   * @throws UntaggedPhotosException if a photo could not be tagged, so that Lambda tries again and
   *     at last puts the event with the reason among the dead letters
   */
  @Funq
  public HttpApiResponse tagImages(JsonNode event) {
    if (ObjectCreated.isEvent(event)) {
      uploads.tag(ObjectCreated.read(event));
      return new HttpApiResponse(200, Map.of(), "");
    }
    return routes.answer(request(event));
  }

  private static HttpApiRequest request(JsonNode event) {
    try {
      return REQUEST.readValue(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the event is neither of S3 nor of an HTTP API", e);
    } catch (IOException e) {
      throw new IllegalStateException("a tree in memory is always readable", e);
    }
  }
}
