package dev.cartwise.deploy.stage;

import java.util.List;

/**
 * How a deployed stage fares, as {@code cartwise status --stage} shows it.
 *
 * @param stack its name
 * @param account twelve digits
 * @param region for example {@code eu-central-1}
 * @param state of the stack, as CloudFormation has it
 * @param endpoint the address of the HTTP API; empty while there is none
 * @param functions every function that the working tree has
 * @param runs the newest training of each shop and task
 * @param artifacts what each shop's champion pointers name
 * @param moreShops whether there are shops of which nothing is told here
 * @param deadLetters messages in the queue of dead letters, about
 * @param keptFailures objects with records that a stream could not deliver, at most {@value
 *     #MOST_FAILURES}
 * @param alarms those that ring
 */
public record StageStatus(
    String stack,
    String account,
    String region,
    String state,
    String endpoint,
    List<FunctionState> functions,
    List<TrainingState> runs,
    List<ServedArtifact> artifacts,
    boolean moreShops,
    long deadLetters,
    long keptFailures,
    List<RingingAlarm> alarms) {

  /** Kept failures beyond so many are not counted. */
  public static final int MOST_FAILURES = 1000;

  public StageStatus {
    functions = List.copyOf(functions);
    runs = List.copyOf(runs);
    artifacts = List.copyOf(artifacts);
    alarms = List.copyOf(alarms);
  }

  /**
   * A function.
   *
   * @param name the folder under {@code functions/}
   * @param state as Lambda has it, or {@code missing}
   * @param update what became of its last change, or why it is missing
   * @param memoryMegabytes 0 when it is missing
   */
  public record FunctionState(String name, String state, String update, int memoryMegabytes) {}

  /**
   * A champion.
   *
   * @param shop whose
   * @param task for what
   * @param version which
   */
  public record ServedArtifact(String shop, String task, String version) {}

  /**
   * An alarm that rings.
   *
   * @param name without the stage's prefix
   * @param reason as CloudWatch gives it
   * @param sinceMillis since when, epoch milliseconds
   */
  public record RingingAlarm(String name, String reason, long sinceMillis) {}
}
