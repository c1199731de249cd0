package dev.cartwise.stack.model;

/**
 * A time that comes again and again.
 *
 * @param name of the rule
 * @param expression {@code cron(…)} in UTC, or {@code rate(…)}
 */
public record Schedule(String name, String expression) implements Trigger {}
