package dev.cartwise.stack.model;

import java.util.Map;

/**
 * Where and with which parameters a template is deployed.
 *
 * @param region for example {@code eu-central-1}
 * @param account twelve digits
 * @param parameters of the template; those that are missing take their default
 */
public record Deployment(String region, String account, Map<String, String> parameters) {

  public Deployment {
    parameters = Map.copyOf(parameters);
  }
}
