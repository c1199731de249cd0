package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.awsprotocol.BatchEvent;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Turns uploaded product photos into image rows, and answers what a picture shows and which photos
 * look alike.
 *
 * <p>Three kinds of events arrive: those of S3 have {@code Records}, an operator's have {@code
 * retag}, all others are requests.
 */
@Startup
@Singleton
public final class TagImagesFunction {

  private final PhotoTagging photos;
  private final Retagging retagging;
  private final ImageRoutes routes;

  @Inject
  TagImagesFunction(PhotoTagging photos, Retagging retagging, ImageRoutes routes) {
    this.photos = photos;
    this.retagging = retagging;
    this.routes = routes;
  }

  /**
   * Takes one event.
   *
   * @return the answer to a request or an operator; an empty one to an event of S3, which nobody
   *     reads
   * @throws UntaggedPhotosException if a photo could not be tagged, so that Lambda tries again and
   *     at last puts the event with the reason among the dead letters
   */
  @Funq
  public HttpApiResponse tagImages(JsonNode event) {
    if (BatchEvent.hasRecords(event)) {
      photos.apply(PhotoChange.read(event));
      return new HttpApiResponse(200, Map.of(), "");
    }
    if (event.has(Retagging.KEYS)) {
      return new HttpApiResponse(200, Map.of(), retagging.retag(event));
    }
    return routes.answer(HttpApiRequest.of(event));
  }
}
