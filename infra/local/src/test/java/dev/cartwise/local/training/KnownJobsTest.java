package dev.cartwise.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownJobsTest {

  private final KnownJobs jobs = new KnownJobs(2);

  @Test
  void forgetsWhatEndedFirstAndNothingThatIsUnderWay() {
    jobs.claim("t-running", job("running", "SUBMITTED"));
    jobs.update(job("running", "RUNNING"));
    for (String id : List.of("a", "b", "c")) {
      jobs.claim("t-" + id, job(id, "SUBMITTED"));
      jobs.update(job(id, "SUCCESS"));
    }

    assertThat(jobs.find("a")).isEmpty();
    assertThat(jobs.find("b")).isPresent();
    assertThat(jobs.find("c")).isPresent();
    assertThat(jobs.find("running")).isPresent();
  }

  @Test
  void takesATokenAsNewOnceItsJobIsForgotten() {
    for (String id : List.of("a", "b", "c")) {
      jobs.claim("t-" + id, job(id, "SUBMITTED"));
      jobs.update(job(id, "FAILED"));
    }

    assertThat(jobs.claim("t-a", job("again", "SUBMITTED")).id()).isEqualTo("again");
    assertThat(jobs.claim("t-b", job("another", "SUBMITTED")).id()).isEqualTo("b");
  }

  private static JobRun job(String id, String state) {
    return new JobRun("local", id, "n", List.of("train"), state, "", Instant.EPOCH, Instant.EPOCH);
  }
}
