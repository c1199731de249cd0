package dev.cartwise.stack;

import dev.cartwise.stack.model.Condition;
import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.Statement;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Place;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a role whose rights are written out: exact actions on exact resources. */
final class RoleReader {

  private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Za-z]+");

  /** Keys below a prefix, the logs of a group and the runs of an application have no other form. */
  private static final Pattern WILDCARD =
      Pattern.compile(
          "arn:aws:s3:::[^*]+/[^*].*|arn:aws:logs:[^*]+:\\*|arn:aws:dynamodb:[^*]+/stream/\\*"
              + "|arn:aws:emr-serverless:[^*]+/jobruns/\\*");

  private final Fields resources;
  private final Resolver resolver;

  RoleReader(Fields resources, Resolver resolver) {
    this.resources = resources;
    this.resolver = resolver;
  }

  /** The role of a resource's name in the template. */
  Role read(Place place, String logicalName) {
    Fields resource =
        resources
            .find(logicalName)
            .orElseThrow(() -> place.error("there is no role " + logicalName))
            .fields();
    if (!resource.get("Type").text().equals("AWS::IAM::Role")) {
      throw place.error(logicalName + " is no AWS::IAM::Role");
    }
    Fields properties = resource.get("Properties").fields();
    List<Statement> statements = new ArrayList<>();
    for (Value policy : properties.get("Policies").items()) {
      Fields document =
          policy.fields().only("PolicyName", "PolicyDocument").get("PolicyDocument").fields();
      document
          .only("Version", "Statement")
          .get("Statement")
          .items()
          .forEach(each -> statements.add(statement(each.fields())));
    }
    return new Role(
        resolver.text(properties.get("RoleName")), resolver.arnOf(resource), statements);
  }

  private Statement statement(Fields fields) {
    fields.only("Sid", "Effect", "Action", "Resource", "Condition");
    if (!fields.get("Effect").text().equals("Allow")) {
      throw fields.get("Effect").place().error("a role allows here; it refuses by saying nothing");
    }
    Value action = fields.get("Action");
    List<String> actions = resolver.texts(action);
    for (String each : actions) {
      if (!ACTION.matcher(each).matches()) {
        throw action.place().error("an action is written out here, unlike " + each);
      }
    }
    Value resource = fields.get("Resource");
    List<String> arns = resolver.texts(resource);
    for (String arn : arns) {
      if (arn.contains("*") && !WILDCARD.matcher(arn).matches()) {
        throw resource.place().error("a resource is exact or a prefix of keys, unlike " + arn);
      }
    }
    return new Statement(
        fields.get("Sid").text(), actions, arns, conditions(fields.fieldsOf("Condition")));
  }

  private List<Condition> conditions(Fields operators) {
    List<Condition> conditions = new ArrayList<>();
    operators
        .only("StringEquals", "StringLike")
        .values()
        .forEach(
            (operator, keys) ->
                keys.fields()
                    .values()
                    .forEach(
                        (key, values) ->
                            conditions.add(new Condition(operator, key, resolver.texts(values)))));
    return conditions;
  }
}
