package dev.cartwise.local.training;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jobs by id and by client token: every one that has not ended, and the newest of those that have.
 */
final class KnownJobs {

  private final int endedKept;
  private final Map<String, JobRun> byId = new HashMap<>();
  private final Map<String, String> idByToken = new HashMap<>();
  private final Deque<String> ended = new ArrayDeque<>();

  /**
   * @param endedKept how many jobs are still known after their end; beyond them the one that ended
   *     first is forgotten, with its token
   */
  KnownJobs(int endedKept) {
    this.endedKept = endedKept;
  }

  /** Takes in a job, or gives the one that came under the same token before. */
  synchronized JobRun claim(String token, JobRun submitted) {
    String id = idByToken.computeIfAbsent(token, any -> submitted.id());
    return byId.computeIfAbsent(id, any -> submitted);
  }

  synchronized Optional<JobRun> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Jobs in one of these states, or in any if there are none, the newest first. */
  synchronized List<JobRun> list(List<String> states, int most) {
    return byId.values().stream()
        .filter(job -> states.isEmpty() || states.contains(job.state()))
        .sorted(Comparator.comparing(JobRun::createdAt).reversed())
        .limit(most)
        .toList();
  }

  /** Puts a job in its new state in the place of what it was. */
  synchronized void update(JobRun job) {
    byId.put(job.id(), job);
    if (!job.isEnded()) {
      return;
    }
    ended.addLast(job.id());
    while (ended.size() > endedKept) {
      String oldest = ended.removeFirst();
      byId.remove(oldest);
      idByToken.values().remove(oldest);
    }
  }
}
