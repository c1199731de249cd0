package dev.cartwise.local.retag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Has the function tag the photos of a bucket again, a few a call. It tags what its model has not
 * tagged yet, so a run that was cut off is begun again.
 */
public final class PhotoRetag {
  /** What the keys of photos begin with. */
  public static final String PREFIX = "images/";

  private static final int PHOTOS_PER_CALL = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final S3Client s3;
  private final String bucket;
  private final LambdaClient lambda;
  private final String function;

  /**
   * @param s3 is closed by its owner
   * @param lambda likewise
   * @param function the name of the function that tags
   */
  public PhotoRetag(S3Client s3, String bucket, LambdaClient lambda, String function) {
    this.s3 = s3;
    this.bucket = bucket;
    this.lambda = lambda;
    this.function = function;
  }

  /**
   * Goes through all photos.
   *
   * @param prefix what the keys of the photos begin with
   * @param told hears what was done after each thousand photos
   * @throws LocalSystemException when the function cannot be called
   */
  public RetagSummary run(String prefix, Consumer<RetagSummary> told) {
    RetagSummary summary = RetagSummary.NOTHING;
    for (ListObjectsV2Response page :
        s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))) {
      List<String> keys = page.contents().stream().map(S3Object::key).toList();
      for (int from = 0; from < keys.size(); from += PHOTOS_PER_CALL) {
        summary =
            summary.plus(call(keys.subList(from, Math.min(from + PHOTOS_PER_CALL, keys.size()))));
      }
      told.accept(summary);
    }
    return summary;
  }

  private RetagSummary call(List<String> keys) {
    ObjectNode event = JSON.createObjectNode();
    keys.forEach(event.putArray("retag")::add);
    try {
      InvokeResponse answer =
          lambda.invoke(
              call ->
                  call.functionName(function).payload(SdkBytes.fromUtf8String(event.toString())));
      if (answer.functionError() != null) {
        return new RetagSummary(0, 0, keys.size());
      }
      JsonNode counts =
          JSON.readTree(JSON.readTree(answer.payload().asByteArray()).path("body").asText());
      return new RetagSummary(
          counts.path("tagged").asLong(),
          counts.path("current").asLong(),
          counts.path("failed").asLong());
    } catch (SdkException | IOException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, function + " cannot be called: " + e.getMessage(), e);
    }
  }
}
