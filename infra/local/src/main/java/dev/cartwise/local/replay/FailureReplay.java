package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What streams could not deliver, sent again from the bucket that keeps it, oldest first. An object
 * goes when all of its records took effect.
 */
public final class FailureReplay {
  private final S3Client s3;
  private final String bucket;
  private final StreamFunctions functions;
  private final PresentRows rows;

  /**
   * @param s3 is closed by its owner
   * @param rows tells how the rows of the records are now
   */
  public FailureReplay(S3Client s3, String bucket, StreamFunctions functions, PresentRows rows) {
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
  public ReplaySummary run(String prefix, Consumer<ReplaySummary> progress)
      throws InterruptedException {
    ReplaySummary summary = ReplaySummary.NOTHING;
    List<String> keys =
        s3
            .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
            .contents()
            .stream()
            .map(S3Object::key)
            .sorted()
            .toList();
    for (String key : keys) {
      summary = send(key, summary);
      progress.accept(summary);
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
    List<ObjectNode> failed = functions.send(kept.function(), rows.refreshed(kept.records()));
    List<String> failures =
        failed.stream()
            .map(each -> key + ": the row " + each.at("/dynamodb/Keys") + " cannot be applied")
            .toList();
    ReplaySummary sent = summary.sent(kept.records().size(), failures);
    if (!failed.isEmpty()) {
      return sent.withLeft(List.of());
    }
    s3.deleteObject(request -> request.bucket(bucket).key(key));
    return sent.withRemoved();
  }
}
