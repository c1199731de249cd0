package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.retrainmodels.LatestRuns.LatestRun;
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
   * Starts a run, unless it was started before or another one of its slot is under way.
   *
   * @return the record of this run, or of the one that is under way
   */
  RunRecord start(TrainingRun run) throws IOException {
    Optional<RunRecord> known = ledger.find(run);
    if (known.isPresent() && known.get().state() != RunState.REQUESTED) {
      return known.get();
    }
    Optional<LatestRun> latest = latestRuns.find(run.slot());
    while (latest.isEmpty() || !latest.get().run().equals(run)) {
      if (latest.isPresent()) {
        RunRecord other = settle(latest.get());
        if (!other.state().isFinal()) {
          return other;
        }
      }
      if (latestRuns.replace(latest, run, clock.millis())) {
        break;
      }
      latest = latestRuns.find(run.slot());
    }
    RunRecord record = ledger.claim(run, clock.millis());
    if (record.state() != RunState.REQUESTED) {
      return record;
    }
    return ledger.advance(record.running(jobs.start(run), clock.millis()));
  }

  /** The record of the first of some runs that was ever asked for. */
  Optional<RunRecord> find(List<TrainingRun> runs) throws IOException {
    for (TrainingRun run : runs) {
      Optional<RunRecord> record = ledger.find(run);
      if (record.isPresent()) {
        return record;
      }
    }
    return Optional.empty();
  }

  /** What was decided about the artifact of a run, if anything was. */
  Optional<PromotionDecision> decision(RunRecord record) throws IOException {
    return record.version().isEmpty()
        ? Optional.empty()
        : promotion.decided(record.run().slot(), record.version());
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
    Optional<RunRecord> record = run.isEmpty() ? Optional.empty() : ledger.find(run.get());
    if (job.isEmpty() || record.isEmpty()) {
      LOG.infof("job %s is no run of ours", jobId);
      return Optional.empty();
    }
    return Optional.of(conclude(record.get(), job.get()));
  }

  /** The record of a run that has the slot, ended if its job ended or never will start. */
  private RunRecord settle(LatestRun latest) throws IOException {
    RunRecord record = ledger.claim(latest.run(), latest.requestedAtMillis());
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

  private RunRecord decide(RunRecord record) throws IOException {
    Optional<String> version = record.run().version(objects);
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
  }

  private RunRecord ended(RunRecord record, RunState state, String version, String reason) {
    return record.ended(state, version, reason, clock.millis());
  }

  private static String reason(TrainingJob job, String otherwise) {
    return job.details().isBlank() ? otherwise : job.details();
  }
}
