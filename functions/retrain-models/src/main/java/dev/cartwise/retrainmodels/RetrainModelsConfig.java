package dev.cartwise.retrainmodels;

import dev.cartwise.shopregistry.access.Enforcement;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What the function reads from its environment at start; malformed values end the start. */
@ConfigMapping(prefix = "cartwise")
interface RetrainModelsConfig {

  /** {@code CARTWISE_BUCKET}: where archive, runs and artifacts are. */
  @WithDefault("cartwise")
  String bucket();

  /** {@code CARTWISE_TABLE_PREFIX}: leads the name of every table the job reads. */
  @WithDefault("cartwise-")
  String tablePrefix();

  /** {@code CARTWISE_TRAINING_APPLICATION}: id of the EMR Serverless application, required. */
  String trainingApplication();

  /** {@code CARTWISE_TRAINING_ROLE}: ARN of the role that jobs run under, required. */
  String trainingRole();

  /** {@code CARTWISE_TRAINING_JAR}: where the training jar lies in S3, required. */
  String trainingJar();

  /**
   * {@code CARTWISE_TRAINING_SUBMIT_PARAMETERS}: further parameters of spark-submit, such as {@code
   * --jars} and the sizes of driver and executors.
   */
  Optional<String> trainingSubmitParameters();

  /** {@code CARTWISE_TRAININGS_QUEUE}: the address of the queue of trainings, required. */
  String trainingsQueue();

  /**
   * {@code CARTWISE_TRAININGS_AT_ONCE}: how many jobs wait or run at once before the schedule's
   * next one has to wait, 1 to 50.
   */
  @WithDefault("4")
  int trainingsAtOnce();

  /**
   * {@code CARTWISE_AUTH}: {@code required} or {@code off}, whether callers are asked who they are.
   */
  @WithDefault("required")
  Enforcement auth();

  /** {@code CARTWISE_TRUSTED_KEYS}: public keys whose signatures of manifests count; none, all. */
  Optional<List<String>> trustedKeys();
}
