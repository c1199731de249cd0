package dev.cartwise.retrainmodels.job;

/**
 * A training job.
 *
 * @param name {@link dev.cartwise.artifactstore.store.TrainingRun#jobName} if it is one of ours
 * @param state how far it got
 * @param details what its service says about the state, perhaps nothing
 */
public record TrainingJob(String name, JobState state, String details) {}
