package dev.cartwise.local.status;

import dev.cartwise.local.lambda.FunctionStatus;
import dev.cartwise.local.streams.StreamStatus;
import java.util.List;

/**
 * How a running system fares, as {@code cartwise status} shows it.
 *
 * @param endpoint the base of every HTTP route
 * @param dataDirectory where its state lies
 * @param startedMillis when it was up, epoch milliseconds
 * @param functions every function
 * @param streams every event source mapping
 * @param artifacts what each shop's champion pointers name
 * @param asyncUnfinished accepted asynchronous events on their way, and messages of queues that are
 *     due
 * @param deadLetters asynchronous events that their function could not take
 * @param keptFailures objects in the bucket with records that a stream could not deliver
 * @param unmapped events since the start that are kept and teach nothing, since their type is
 *     unknown
 * @param diskUsableBytes room left under the data directory
 */
public record SystemStatus(
    String endpoint,
    String dataDirectory,
    long startedMillis,
    List<FunctionStatus> functions,
    List<StreamStatus> streams,
    List<ArtifactVersion> artifacts,
    int asyncUnfinished,
    long deadLetters,
    long keptFailures,
    List<UnmappedType> unmapped,
    long diskUsableBytes) {

  public SystemStatus {
    unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
  }

  /**
   * A champion.
   *
   * @param shop whose
   * @param task for what
   * @param version which
   */
  public record ArtifactVersion(String shop, String task, String version) {}

  /**
   * Events of a type that means nothing to Cartwise.
   *
   * @param shop whose
   * @param type as it was sent
   * @param events how many
   */
  public record UnmappedType(String shop, String type, long events) {}

  /** Whether everything written before a time has been worked through. */
  public boolean isIdleSince(long epochMillis) {
    return asyncUnfinished == 0
        && streams.stream().allMatch(stream -> stream.idleAsOfMillis() >= epochMillis);
  }
}
