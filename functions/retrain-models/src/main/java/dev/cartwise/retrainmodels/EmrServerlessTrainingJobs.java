package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.retrainmodels.job.JobState;
import dev.cartwise.retrainmodels.job.TrainingJob;
import dev.cartwise.retrainmodels.job.TrainingJobs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.model.JobRun;
import software.amazon.awssdk.services.emrserverless.model.JobRunState;
import software.amazon.awssdk.services.emrserverless.model.ResourceNotFoundException;

/**
 * Training jobs on EMR Serverless, or on whatever answers for it at the client's endpoint.
 *
 * <p>The name of a run makes the client token, so a start that is repeated, after a time-out for
 * example, gives the job that runs already.
 */
final class EmrServerlessTrainingJobs implements TrainingJobs {

  private static final String MAIN_CLASS = "dev.cartwise.training.TrainingMain";
  private static final long TIMEOUT_MINUTES = 360;

  private static final Set<JobRunState> UNDER_WAY =
      Set.of(
          JobRunState.SUBMITTED,
          JobRunState.PENDING,
          JobRunState.SCHEDULED,
          JobRunState.RUNNING,
          JobRunState.QUEUED);

  private final EmrServerlessClient client;
  private final RetrainModelsConfig config;

  EmrServerlessTrainingJobs(EmrServerlessClient client, RetrainModelsConfig config) {
    this.client = client;
    this.config = config;
  }

  @Override
  public String start(TrainingRun run) {
    UUID token = UUID.nameUUIDFromBytes(run.jobName().getBytes(StandardCharsets.UTF_8));
    return client
        .startJobRun(
            request ->
                request
                    .applicationId(config.trainingApplication())
                    .clientToken(token.toString())
                    .executionRoleArn(config.trainingRole())
                    .executionTimeoutMinutes(TIMEOUT_MINUTES)
                    .name(run.jobName())
                    .tags(
                        Map.of(
                            "shop",
                            run.slot().shop().value(),
                            "task",
                            run.slot().task().toString()))
                    .jobDriver(
                        driver ->
                            driver.sparkSubmit(
                                submit ->
                                    submit
                                        .entryPoint(config.trainingJar())
                                        .entryPointArguments(arguments(run))
                                        .sparkSubmitParameters(parameters()))))
        .jobRunId();
  }

  @Override
  public int underWay(int most) {
    return client
        .listJobRuns(
            request ->
                request
                    .applicationId(config.trainingApplication())
                    .states(UNDER_WAY)
                    .maxResults(most))
        .jobRuns()
        .size();
  }

  @Override
  public Optional<TrainingJob> find(String jobId) {
    try {
      JobRun job =
          client
              .getJobRun(
                  request -> request.applicationId(config.trainingApplication()).jobRunId(jobId))
              .jobRun();
      return Optional.of(
          new TrainingJob(
              Optional.ofNullable(job.name()).orElse(""),
              JobState.of(job.stateAsString()),
              Optional.ofNullable(job.stateDetails()).orElse("")));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The job leaves the promotion to this function, which is told when it ends. */
  private static List<String> arguments(TrainingRun run) {
    return List.of(
        "train",
        run.slot().task().toString(),
        "--shop",
        run.slot().shop().value(),
        "--promote",
        "never",
        "--run",
        run.name());
  }

  private String parameters() {
    return "--class "
        + MAIN_CLASS
        + driverVariable("CARTWISE_BUCKET", config.bucket())
        + driverVariable("CARTWISE_TABLE_PREFIX", config.tablePrefix())
        + config.trainingSubmitParameters().map(further -> " " + further).orElse("");
  }

  private static String driverVariable(String name, String value) {
    return " --conf spark.emr-serverless.driverEnv." + name + "=" + value;
  }
}
