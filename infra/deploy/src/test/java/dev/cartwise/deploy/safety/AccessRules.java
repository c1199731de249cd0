package dev.cartwise.deploy.safety;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules about who may do what: roles, functions and the API. */
final class AccessRules {
  private static final String ROLE = "AWS::IAM::Role";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "AwsSolutions-IAM4",
              ROLE,
              "a role has no policies that AWS manages",
              (role, all) ->
                  Resource.listed(role.properties().path("ManagedPolicyArns")).stream()
                      .map(Resource::letters)
                      .toList()),
          new Rule(
              "AwsSolutions-IAM5",
              ROLE,
              "a role names what it may do, and with what",
              (role, all) -> wildcards(role)),
          Rule.that(
              "AwsSolutions-L1",
              "AWS::Lambda::Function",
              "a function runs on the newest runtime",
              each -> each.properties().path("Runtime").asText().equals("provided.al2023")),
          Rule.that(
              "AwsSolutions-APIG1",
              "AWS::ApiGatewayV2::Stage",
              "an API logs each call",
              each -> each.properties().has("AccessLogSettings")),
          new Rule(
              "AwsSolutions-APIG4",
              "AWS::ApiGatewayV2::Api",
              "the API itself knows who may call a route",
              (api, all) -> openRoutes(api)));

  private AccessRules() {}

  private static List<String> wildcards(Resource role) {
    List<String> wildcards = new ArrayList<>();
    for (JsonNode statement : role.roleStatements()) {
      for (String member : List.of("Action", "Resource")) {
        Resource.listed(statement.path(member)).stream()
            .map(Resource::letters)
            .filter(each -> each.contains("*"))
            .forEach(wildcards::add);
      }
    }
    return wildcards;
  }

  private static List<String> openRoutes(Resource api) {
    List<String> open = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.properties().at("/Body/paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (!method.getValue().has("security")) {
          open.add(method.getKey() + " " + path.getKey());
        }
      }
    }
    return open;
  }
}
