package dev.cartwise.local.access;

/**
 * A right as a template grants it.
 *
 * @param role the name of the role that has it
 * @param action as the statement has it, wildcards included
 * @param resource as the statement has it, wildcards included
 */
public record Right(String role, String action, String resource) {}
