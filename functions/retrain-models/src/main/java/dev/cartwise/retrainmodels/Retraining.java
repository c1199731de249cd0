package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.retrainmodels.LatestRuns.LatestRun;
import dev.cartwise.retrainmodels.job.TrainingJob;
import dev.cartwise.retrainmodels.job.TrainingJobs;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Starts runs and concludes them. Every step may be repeated: a run is started once, decided once
 * and recorded once.
 *
 * <p>A slot has one run at a time, also when two are asked for at the same instant. Before a new
 * one starts, the latest is looked after: EventBridge delivers the end of a job on best effort, so
 * its state may have been missed.
 */
final class Retraining {

  private static final Logger LOG = Logger.getLogger(Retraining.class);

  /** A run whose job was not started by then never will be. */
  private static final Duration STARTING_LIMIT = Duration.ofMinutes(15);

  private final ObjectStore objects;
  private final RunLedger ledger;
  private final LatestRuns latestRuns;
  private final TrainableTasks tasks;
  private final TrainingJobs jobs;
  private final Promotion promotion;
  private final InstantSource clock;

  Retraining(ObjectStore objects, TrainingJobs jobs, Promotion promotion, InstantSource clock) {
    this.objects = objects;
    this.ledger = new RunLedger(objects);
    this.latestRuns = new LatestRuns(objects);
    this.tasks = new TrainableTasks(objects);
    this.jobs = jobs;
    this.promotion = promotion;
    this.clock = clock;
  }

  /**
   * What came of a start.
   *
   * @param record of the run that has the slot
   * @param accepted whether that is the run of the caller: its own, or one that was asked for
   *     before, whose job was started for the caller only now
   */
  record Start(RunRecord record, boolean accepted) {}

  /**
   * Starts a run, unless it was started before or another one of its slot is under way. A run that
   * has the slot and no job yet gets its job instead: whoever asked for it was told to ask again.
   */
  Start start(TrainingRun run) throws IOException {
    Optional<RunRecord> known = find(run);
    if (known.isPresent() && known.get().state() != RunState.REQUESTED) {
      return new Start(known.get(), true);
    }
    boolean lost = false;
    Optional<LatestRun> latest = latestRuns.find(run.slot());
    while (!latest.flatMap(LatestRun::run).equals(Optional.of(run))) {
      Optional<TrainingRun> other = latest.flatMap(LatestRun::run);
      if (other.isPresent()) {
        RunRecord settled = settle(other.get(), latest.get().requestedAtMillis());
        if (settled.state() == RunState.REQUESTED) {
          return new Start(startJob(settled), !lost);
        }
        if (!settled.state().isFinal()) {
          return new Start(settled, false);
        }
      }
      if (latestRuns.replace(latest, run, clock.millis())) {
        break;
      }
      lost = true;
      latest = latestRuns.find(run.slot());
    }
    RunRecord record = claim(run, clock.millis());
    return new Start(record.state() == RunState.REQUESTED ? startJob(record) : record, true);
  }

  /** Tells whether a run ever had a job, or ended without one. */
  boolean wasStarted(TrainingRun run) throws IOException {
    return find(run).filter(record -> record.state() != RunState.REQUESTED).isPresent();
  }

  /**
   * How many jobs wait or run now.
   *
   * @param most up to which it is counted
   */
  int underWay(int most) {
    return jobs.underWay(most);
  }

  /** However often it is called, there is one job of a run. */
  private RunRecord startJob(RunRecord record) throws IOException {
    return ledger.advance(record.running(jobs.start(record.run()), clock.millis()));
  }

  /** The record of the first of some runs that was ever asked for. */
  Optional<RunRecord> find(List<TrainingRun> runs) throws IOException {
    for (TrainingRun run : runs) {
      Optional<RunRecord> record = find(run);
      if (record.isPresent()) {
        return record;
      }
    }
    return Optional.empty();
  }

  private Optional<RunRecord> find(TrainingRun run) throws IOException {
    try {
      return ledger.find(run);
    } catch (ArtifactException damaged) {
      return Optional.of(putRight(run, damaged));
    }
  }

  private RunRecord claim(TrainingRun run, long requestedAtMillis) throws IOException {
    try {
      return ledger.claim(run, requestedAtMillis);
    } catch (ArtifactException damaged) {
      return putRight(run, damaged);
    }
  }

  /** A run whose record cannot be read has failed, or it would keep its slot for ever. */
  private RunRecord putRight(TrainingRun run, ArtifactException damaged) throws IOException {
    LOG.errorf("run %s is given up: %s", run.jobName(), damaged.getMessage());
    RunRecord unknown = RunRecord.requested(run, clock.millis());
    return ledger.putRight(
        ended(unknown, RunState.FAILED, "", "its record was damaged: " + damaged.getMessage()));
  }

  /** What was decided about the artifact of a run, if anything was that can be read. */
  Optional<PromotionDecision> decision(RunRecord record) throws IOException {
    if (record.version().isEmpty()) {
      return Optional.empty();
    }
    try {
      return promotion.decided(record.run().slot(), record.version());
    } catch (ArtifactException damaged) {
      LOG.errorf("run %s: %s", record.run().jobName(), damaged.getMessage());
      return Optional.empty();
    }
  }

  /** The slots of a shop that a schedule trains. */
  List<ArtifactSlot> trainable(ShopId shop) throws IOException {
    return tasks.of(shop);
  }

  /**
   * Acts on the end of a job; one that is none of ours, or has not ended, changes nothing.
   *
   * @return the record of its run
   */
  Optional<RunRecord> jobChanged(String jobId) throws IOException {
    Optional<TrainingJob> job = jobs.find(jobId);
    Optional<TrainingRun> run = job.flatMap(known -> TrainingRun.ofJob(known.name()));
    Optional<RunRecord> record = run.isEmpty() ? Optional.empty() : find(run.get());
    if (job.isEmpty() || record.isEmpty()) {
      LOG.infof("job %s is no run of ours", jobId);
      return Optional.empty();
    }
    return Optional.of(conclude(record.get(), job.get()));
  }

  /** The record of a run that has the slot, ended if its job ended or never will start. */
  private RunRecord settle(TrainingRun run, long requestedAtMillis) throws IOException {
    RunRecord record = claim(run, requestedAtMillis);
    if (record.state().isFinal()) {
      return record;
    }
    if (record.state() == RunState.REQUESTED) {
      Duration age = Duration.ofMillis(clock.millis() - record.times().requestedMillis());
      return age.compareTo(STARTING_LIMIT) < 0
          ? record
          : ledger.advance(ended(record, RunState.FAILED, "", "its job was never started"));
    }
    Optional<TrainingJob> job = jobs.find(record.jobId());
    return job.isPresent()
        ? conclude(record, job.get())
        : ledger.advance(ended(record, RunState.FAILED, "", "its job is not known any more"));
  }

  private RunRecord conclude(RunRecord record, TrainingJob job) throws IOException {
    if (record.state().isFinal()) {
      return record;
    }
    RunRecord ended =
        switch (job.state()) {
          case OPEN -> record;
          case SUCCESS -> decide(record);
          case FAILED -> ended(record, RunState.FAILED, "", reason(job, "the job failed"));
          case CANCELLED -> ended(record, RunState.CANCELLED, "", reason(job, "the job was ended"));
        };
    if (!ended.state().isFinal()) {
      return ended;
    }
    LOG.infof("run %s: %s, %s", ended.run().jobName(), ended.state(), ended.reason());
    return ledger.advance(ended);
  }

  /** What is damaged stays so however often it is looked at: the run has failed. */
  private RunRecord decide(RunRecord record) throws IOException {
    Optional<String> version = Optional.empty();
    try {
      version = record.run().version(objects);
      if (version.isEmpty()) {
        return ended(record, RunState.FAILED, "", "the job succeeded but left no version");
      }
      PromotionDecision decision =
          promotion.decide(record.run().slot(), version.get(), clock.millis());
      return ended(
          record,
          decision.promoted() ? RunState.PROMOTED : RunState.REFUSED,
          version.get(),
          decision.reason());
    } catch (ArtifactException e) {
      if (e.problem() != Problem.MISSING && e.problem() != Problem.CORRUPT) {
        throw e;
      }
      String reason = "its artifact cannot be judged: " + e.getMessage();
      return ended(record, RunState.FAILED, version.orElse(""), reason);
    }
  }

  private RunRecord ended(RunRecord record, RunState state, String version, String reason) {
    return record.ended(state, version, reason, clock.millis());
  }

  private static String reason(TrainingJob job, String otherwise) {
    return job.details().isBlank() ? otherwise : job.details();
  }
}
