package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.colour.ImageProperties;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException.Reason;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.tagimages.DetectLabelsRequest.Source;
import dev.cartwise.tagimages.photo.Photo;
import dev.cartwise.tagimages.photo.PhotoStore;
import dev.cartwise.tagimages.photo.PhotoTooLargeException;
import java.util.List;
import java.util.Optional;

/** Answers DetectLabels. */
final class LabelDetection {

  private final PhotoStore photos;

  LabelDetection(PhotoStore photos) {
    this.photos = photos;
  }

  /**
   * Looks at the picture of a call.
   *
   * @throws AwsException InvalidS3ObjectException, InvalidImageFormatException or
   *     ImageTooLargeException
   */
  DetectLabelsAnswer detect(
      ShopId shop,
      DetectLabelsRequest request,
      ArtifactLease<ImageTagger> lease,
      CallTiming timing) {
    long start = System.nanoTime();
    byte[] file = file(request.source());
    long read = System.nanoTime();
    RgbImage image = decode(file, lease.artifact());
    timing.storage(read - start);
    timing.decoding(System.nanoTime() - read);
    Optional<ImageProperties> properties =
        request.maxColours().map(max -> ImageProperties.of(image, max));
    return new DetectLabelsAnswer(
        request.labels().map(options -> labels(shop, image, options, lease)).orElse(List.of()),
        properties,
        lease.version());
  }

  private static List<DetectedLabel> labels(
      ShopId shop, RgbImage image, LabelOptions options, ArtifactLease<ImageTagger> lease) {
    try {
      return DetectedLabel.of(lease.artifact().tag(image), options);
    } catch (InferenceException e) {
      throw new IllegalStateException(lease.version() + " of " + shop + " failed", e);
    }
  }

  private byte[] file(Source source) {
    if (source instanceof Source.Inline inline) {
      return inline.file();
    }
    Source.Stored stored = (Source.Stored) source;
    try {
      return photos
          .read(stored.key(), stored.version())
          .orElseThrow(() -> DetectLabelsReader.invalidObject("Name", "there is no such object"));
    } catch (PhotoTooLargeException e) {
      throw new AwsException("ImageTooLargeException", 400, "Image.S3Object: " + e.getMessage(), e);
    }
  }

  private static RgbImage decode(byte[] file, ImageTagger tagger) {
    try {
      return Photo.decode(file, tagger);
    } catch (ImageRefusedException e) {
      String type =
          e.reason() == Reason.TOO_LARGE ? "ImageTooLargeException" : "InvalidImageFormatException";
      throw new AwsException(type, 400, "Image: " + e.getMessage(), e);
    }
  }
}
