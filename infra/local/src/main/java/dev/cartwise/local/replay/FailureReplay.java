package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What streams could not deliver, sent again from the bucket that keeps it, oldest first. An object
 * goes when all of its records took effect.
 */
final class FailureReplay {
  private final S3Client s3;
  private final String bucket;
  private final StreamFunctions functions;
  private final PresentRows rows;

  /**
   * @param s3 is closed by its owner
   * @param rows tells how the rows of the records are now
   */
  FailureReplay(S3Client s3, String bucket, StreamFunctions functions, PresentRows rows) {
    this.s3 = s3;
    this.bucket = bucket;
    this.functions = functions;
    this.rows = rows;
  }

  /**
   * Sends everything that is kept.
   *
   * @param prefix leads the keys of what is kept
   * @param progress hears what came of everything so far
   * @throws dev.cartwise.local.failure.LocalSystemException when a function cannot be called; what
   *     was not sent stays
   */
  ReplaySummary run(String prefix, Consumer<ReplaySummary> progress) throws InterruptedException {
    ReplaySummary summary = ReplaySummary.NOTHING;
    for (ListObjectsV2Response page :
        s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))) {
      for (String key : page.contents().stream().map(S3Object::key).sorted().toList()) {
        summary = send(key, summary);
        progress.accept(summary);
      }
    }
    return summary;
  }

  private ReplaySummary send(String key, ReplaySummary summary) throws InterruptedException {
    KeptFailure kept;
    try {
      kept =
          KeptFailure.parse(
              s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray());
    } catch (NoSuchKeyException sentByAnother) {
      return summary;
    } catch (UnreadableFailureException e) {
      return summary.withLeft(List.of(key + " " + e.getMessage()));
    }
    List<String> failures = new ArrayList<>();
    List<ObjectNode> present = new ArrayList<>();
    for (ObjectNode record : kept.records()) {
      rows.refreshed(record)
          .ifPresentOrElse(
              present::add, () -> failures.add(key + ": " + named(record) + " names no row"));
    }
    functions
        .send(kept.function(), present)
        .forEach(each -> failures.add(key + ": " + named(each) + " cannot be applied"));
    ReplaySummary sent = summary.sent(kept.records().size(), failures);
    if (!failures.isEmpty()) {
      return sent.withLeft(List.of());
    }
    s3.deleteObject(request -> request.bucket(bucket).key(key));
    return sent.withRemoved();
  }

  /** A record by its row, or by its place in the stream if it has none. */
  private static String named(ObjectNode record) {
    JsonNode keys = record.at("/dynamodb/Keys");
    return keys.isEmpty()
        ? "the record " + record.at("/dynamodb/SequenceNumber").asText()
        : "the row " + keys;
  }
}
