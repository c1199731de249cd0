package dev.cartwise.local.schedule;

/**
 * A named rule that invokes a function at the times of an expression.
 *
 * @param name the rule's name, as its ARN ends
 * @param expression {@code rate(5 minutes)} or {@code cron(0 3 * * ? *)}, in UTC
 * @param function the function to invoke
 */
public record ScheduleRule(String name, String expression, String function) {}
