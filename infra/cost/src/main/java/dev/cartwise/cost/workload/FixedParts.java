package dev.cartwise.cost.workload;

/**
 * How many there are of what costs the same whatever a shop does.
 *
 * @param alarms metrics that alarms watch
 * @param dashboards in CloudWatch
 * @param secrets in the secrets manager
 * @param keys customer keys
 * @param polledQueues queues that a function takes messages from
 */
public record FixedParts(int alarms, int dashboards, int secrets, int keys, int polledQueues) {}
