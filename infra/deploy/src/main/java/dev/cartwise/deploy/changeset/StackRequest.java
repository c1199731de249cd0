package dev.cartwise.deploy.changeset;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/**
 * What a stack is asked to become.
 *
 * @param template in YAML, or where that lies
 * @param isAddress whether {@code template} is the address of one in object storage
 * @param parameters of the template; those that are missing take their default
 * @param takesOver whether tables and bucket of these names that an earlier stack left become part
 *     of a new one
 */
public record StackRequest(
    String template, boolean isAddress, Map<String, String> parameters, boolean takesOver) {

  /** The longest template that CloudFormation takes in a call, in bytes. */
  public static final int MAX_BODY_BYTES = 51_200;

  public StackRequest {
    parameters = Map.copyOf(parameters);
  }

  List<Parameter> awsParameters() {
    return parameters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                Parameter.builder()
                    .parameterKey(each.getKey())
                    .parameterValue(each.getValue())
                    .build())
        .toList();
  }
}
