package dev.cartwise.stack.model;

/**
 * The EMR Serverless application that runs training jobs.
 *
 * @param id the last part of its ARN
 * @param arn its ARN
 * @param role what its jobs may do
 */
public record TrainingApplication(String id, String arn, Role role) {}
