package dev.cartwise.local.replay;

import dev.cartwise.local.deadletter.KeptFailures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A system whose records are sent to its functions again, be it of this machine or of an account.
 *
 * @param tables its tables
 * @param objects its objects
 * @param lambda its functions
 * @param prefix leads the names of tables and functions
 * @param bucket the name of its bucket
 */
public record ReplayedSystem(
    DynamoDbClient tables, S3Client objects, LambdaClient lambda, String prefix, String bucket) {

  private static final String TABLE = "interactions";
  private static final String FUNCTION = "update-features";
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Its functions, called as streams call them. */
  public StreamFunctions functions() {
    return new StreamFunctions(lambda, PAUSE);
  }

  /**
   * Rebuilds rows and archive from the interactions that the table has. What is there of others
   * stays.
   *
   * @param checkpoint remembers how far it came
   * @param progress hears what came of everything so far
   */
  public ReplaySummary rebuild(
      Selection selection, Pace pace, Path checkpoint, Consumer<ReplaySummary> progress)
      throws InterruptedException {
    return new TableReplay(tables, functions(), checkpoint, pace)
        .run(prefix + TABLE, prefix + FUNCTION, selection, progress);
  }

  /**
   * Sends what its streams could not deliver.
   *
   * @param progress hears what came of everything so far
   */
  public ReplaySummary sendKept(Consumer<ReplaySummary> progress) throws InterruptedException {
    return new FailureReplay(objects, bucket, functions(), new PresentRows(tables))
        .run(KeptFailures.PREFIX, progress);
  }
}
