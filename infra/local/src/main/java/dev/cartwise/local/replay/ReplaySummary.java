package dev.cartwise.local.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * What a replay came to.
 *
 * @param records that were sent
 * @param failed records that their function could not take
 * @param removed kept failures that were delivered and removed
 * @param left kept failures that stay
 * @param firstFailures why, a sentence each, of the first {@value #TOLD} that failed
 */
public record ReplaySummary(
    long records, long failed, long removed, long left, List<String> firstFailures) {
  static final int TOLD = 10;

  static final ReplaySummary NOTHING = new ReplaySummary(0, 0, 0, 0, List.of());

  public ReplaySummary {
    firstFailures = List.copyOf(firstFailures.subList(0, Math.min(TOLD, firstFailures.size())));
  }

  /** This with a further batch. */
  ReplaySummary sent(int sent, List<String> failures) {
    return new ReplaySummary(
        records + sent, failed + failures.size(), removed, left, told(failures));
  }

  ReplaySummary withRemoved() {
    return new ReplaySummary(records, failed, removed + 1, left, firstFailures);
  }

  ReplaySummary withLeft(List<String> failures) {
    return new ReplaySummary(records, failed, removed, left + 1, told(failures));
  }

  private List<String> told(List<String> failures) {
    List<String> all = new ArrayList<>(firstFailures);
    all.addAll(failures);
    return all;
  }

  /** Whether everything took effect. */
  @JsonIgnore
  public boolean isComplete() {
    return failed == 0 && left == 0;
  }
}
