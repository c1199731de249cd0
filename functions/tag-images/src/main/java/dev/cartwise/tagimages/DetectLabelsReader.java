package dev.cartwise.tagimages;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.tagimages.DetectLabelsRequest.Source;
import dev.cartwise.tagimages.photo.PhotoKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the body of DetectLabels; what it cannot honour it refuses by the member's name. */
final class DetectLabelsReader {

  /** What fits into a Lambda request of 6 MB as base64 within JSON. */
  static final int MAX_INLINE_BYTES = 3_400_000;

  private static final String INVALID = "InvalidParameterException";
  private static final String LABELS = "GENERAL_LABELS";
  private static final String PROPERTIES = "IMAGE_PROPERTIES";
  private static final double DEFAULT_CONFIDENCE = 55;
  private static final int DEFAULT_COLOURS = 10;
  private static final int MAX_COLOURS = 20;
  private static final int MAX_FILTERS = 100;
  private static final int MAX_FILTER_LENGTH = 50;
  private static final int MAX_KEY = 1024;

  private final String bucket;

  DetectLabelsReader(String bucket) {
    this.bucket = bucket;
  }

  /**
   * Reads a call.
   *
   * @throws AwsException InvalidParameterException, InvalidS3ObjectException or
   *     ImageTooLargeException
   */
  DetectLabelsRequest read(ShopId shop, HttpApiRequest request) {
    JsonMembers members = JsonMembers.parse(request.bodyBytes(INVALID), INVALID);
    List<String> features = members.optionalTexts("Features", 0, 2, MAX_FILTER_LENGTH);
    for (String feature : features) {
      if (!Set.of(LABELS, PROPERTIES).contains(feature)) {
        throw members.invalid("Features", "must be of " + LABELS + " and " + PROPERTIES);
      }
    }
    Optional<JsonMembers> settings = members.optionalObject("Settings");
    Optional<JsonMembers> general = settings.flatMap(all -> all.optionalObject("GeneralLabels"));
    Optional<JsonMembers> properties =
        settings.flatMap(all -> all.optionalObject("ImageProperties"));
    LabelOptions options =
        new LabelOptions(
            members.optionalInteger("MaxLabels", 0, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE),
            confidence(members),
            filter(general, "LabelInclusionFilters"),
            filter(general, "LabelExclusionFilters"),
            filter(general, "LabelCategoryInclusionFilters"),
            filter(general, "LabelCategoryExclusionFilters"));
    int colours =
        properties
            .map(all -> all.optionalInteger("MaxDominantColors", 0, MAX_COLOURS))
            .flatMap(value -> value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty())
            .orElse(DEFAULT_COLOURS);
    return new DetectLabelsRequest(
        source(shop, members),
        features.isEmpty() || features.contains(LABELS) ? Optional.of(options) : Optional.empty(),
        features.contains(PROPERTIES) ? Optional.of(colours) : Optional.empty());
  }

  private static double confidence(JsonMembers members) {
    OptionalDouble confidence = members.optionalNumber("MinConfidence");
    double value = confidence.orElse(DEFAULT_CONFIDENCE);
    if (value < 0 || value > 100) {
      throw members.invalid("MinConfidence", "must be a number from 0 to 100");
    }
    return value;
  }

  private static Set<String> filter(Optional<JsonMembers> general, String name) {
    return general
        .map(all -> LabelOptions.names(all.optionalTexts(name, 0, MAX_FILTERS, MAX_FILTER_LENGTH)))
        .orElse(Set.of());
  }

  private Source source(ShopId shop, JsonMembers members) {
    JsonMembers image =
        members.optionalObject("Image").orElseThrow(() -> members.invalid("Image", "is required"));
    Optional<String> bytes = image.optionalText("Bytes", 1, Integer.MAX_VALUE);
    Optional<JsonMembers> object = image.optionalObject("S3Object");
    if (bytes.isPresent() == object.isPresent()) {
      throw members.invalid("Image", "give either Bytes or S3Object");
    }
    return bytes.isPresent() ? inline(image, bytes.get()) : stored(shop, object.orElseThrow());
  }

  private static Source inline(JsonMembers image, String base64) {
    byte[] file;
    try {
      file = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw image.invalid("Bytes", "not base64");
    }
    if (file.length > MAX_INLINE_BYTES) {
      throw new AwsException(
          "ImageTooLargeException",
          400,
          "Image.Bytes: has %d bytes but may have %d; send a larger picture as S3Object"
              .formatted(file.length, MAX_INLINE_BYTES));
    }
    return new Source.Inline(file);
  }

  private Source stored(ShopId shop, JsonMembers object) {
    String name = object.requiredText("Name", 1, MAX_KEY);
    if (!object.requiredText("Bucket", 3, 255).equals(bucket)) {
      throw invalidObject("Bucket", "is not the bucket of this deployment");
    }
    if (!name.startsWith(PhotoKey.prefix(shop))) {
      throw invalidObject("Name", "must begin with " + PhotoKey.prefix(shop));
    }
    return new Source.Stored(name, object.optionalText("Version", 1, MAX_KEY));
  }

  static AwsException invalidObject(String member, String why) {
    return new AwsException(
        "InvalidS3ObjectException", 400, "Image.S3Object." + member + ": " + why);
  }
}
