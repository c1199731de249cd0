package dev.cartwise.deploy.safety;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource of a template.
 *
 * @param name its name in the template
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties as CloudFormation gets them
 */
record Resource(String name, String type, JsonNode properties) {

  /** The members of a list, or the one value that stands in the place of a list. */
  static List<JsonNode> listed(JsonNode node) {
    List<JsonNode> members = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(members::add);
    } else if (!node.isMissingNode()) {
      members.add(node);
    }
    return members;
  }

  /** The letters of a value, those within an intrinsic function too. */
  static String letters(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue();
    }
    JsonNode form = value.path("Fn::Sub");
    return form.isTextual() ? form.textValue() : value.toString();
  }

  /** The statements of the policies that stand in a role. */
  List<JsonNode> roleStatements() {
    List<JsonNode> statements = new ArrayList<>();
    for (JsonNode policy : properties.path("Policies")) {
      statements.addAll(listed(policy.path("PolicyDocument").path("Statement")));
    }
    return statements;
  }

  /** Tells whether the policy of this resource refuses whoever comes without TLS. */
  boolean refusesWithoutTls() {
    return listed(properties.path("PolicyDocument").path("Statement")).stream()
        .anyMatch(
            statement ->
                statement.path("Effect").asText().equals("Deny")
                    && letters(statement.path("Principal")).equals("*")
                    && statement
                        .at("/Condition/Bool/aws:SecureTransport")
                        .asText()
                        .equals("false"));
  }
}
