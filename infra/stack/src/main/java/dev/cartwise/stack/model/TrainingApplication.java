package dev.cartwise.stack.model;

import java.util.Map;

/**
 * The EMR Serverless application that runs training jobs.
 *
 * @param id the last part of its ARN
 * @param arn its ARN
 * @param role what its jobs may do
 * @param driverEnvironment variables that the driver of every job starts with
 */
public record TrainingApplication(
    String id, String arn, Role role, Map<String, String> driverEnvironment) {

  public TrainingApplication {
    driverEnvironment = Map.copyOf(driverEnvironment);
  }
}
