package dev.cartwise.stack;

import dev.cartwise.stack.model.TrainingApplication;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the application that runs training jobs, and what its jobs start with. */
final class ApplicationReader {

  private static final String DEFAULTS = "spark-defaults";
  private static final String DRIVER_VARIABLE = "spark.emr-serverless.driverEnv.";

  private final Fields resources;
  private final Resolver resolver;

  /**
   * @param resources of the template, the jobs' role among them
   */
  ApplicationReader(Fields resources, Resolver resolver) {
    this.resources = resources;
    this.resolver = resolver;
  }

  TrainingApplication read(Fields resource) {
    Fields properties = resource.get("Properties").fields();
    return new TrainingApplication(
        resolver.text(properties.get("Name")),
        resolver.arnOf(resource),
        new RoleReader(resources, resolver).read(resource.place(), "TrainingRole"),
        driverEnvironment(properties));
  }

  private Map<String, String> driverEnvironment(Fields properties) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (Value value :
        properties.find("RuntimeConfiguration").map(Value::items).orElse(List.of())) {
      Fields configuration = value.fields().only("Classification", "Properties");
      Value classification = configuration.get("Classification");
      if (!resolver.text(classification).equals(DEFAULTS)) {
        throw classification.place().error("only " + DEFAULTS + " is read here");
      }
      configuration
          .get("Properties")
          .fields()
          .values()
          .forEach((key, set) -> add(key, set, variables));
    }
    return variables;
  }

  private void add(String key, Value set, Map<String, String> variables) {
    if (!key.startsWith(DRIVER_VARIABLE)) {
      throw set.place().error(key + " is not read here; known is " + DRIVER_VARIABLE + "NAME");
    }
    variables.put(key.substring(DRIVER_VARIABLE.length()), resolver.text(set));
  }
}
