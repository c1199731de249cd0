package dev.cartwise.deploy.account;

/**
 * Where a deployment goes.
 *
 * @param id twelve digits
 * @param region for example {@code eu-central-1}
 * @param caller the ARN of the user or role that acts
 */
public record Account(String id, String region, String caller) {}
