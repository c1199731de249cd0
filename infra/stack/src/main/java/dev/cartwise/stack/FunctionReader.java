package dev.cartwise.stack;

import dev.cartwise.stack.model.Role;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.model.StackQueue;
import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Template;
import dev.cartwise.stack.template.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a function with its role and its triggers. */
final class FunctionReader {

  static final String TYPE = "AWS::Serverless::Function";
  private static final String FOLDER = "functions/";

  private final Template template;
  private final Resolver resolver;
  private final List<StackTable> tables;
  private final List<StackQueue> queues;
  private final String bucket;

  FunctionReader(
      Template template,
      Resolver resolver,
      List<StackTable> tables,
      List<StackQueue> queues,
      String bucket) {
    this.template = template;
    this.resolver = resolver;
    this.tables = tables;
    this.queues = queues;
    this.bucket = bucket;
  }

  StackFunction read(Fields resource) {
    Fields defaults =
        template
            .functionDefaults()
            .only(
                "Runtime",
                "Handler",
                "Architectures",
                "ReservedConcurrentExecutions",
                "Environment",
                "LoggingConfig");
    Fields properties = resource.get("Properties").fields();
    String name = folder(resource);
    Value functionName = properties.get("FunctionName");
    if (!resolver.text(functionName).endsWith("-" + name)) {
      throw functionName.place().error("a function is named like its folder, after the prefix");
    }
    Value architectures =
        properties.find("Architectures").orElseGet(() -> defaults.get("Architectures"));
    Fields metadata = resource.fieldsOf("Metadata").only("Cartwise").fieldsOf("Cartwise");
    return new StackFunction(
        name,
        properties.get("MemorySize").number(),
        Duration.ofSeconds(properties.get("Timeout").number()),
        architecture(architectures),
        environment(defaults, properties),
        role(properties),
        new TriggerReader(resolver, tables, queues, bucket, metadata)
            .read(properties.fieldsOf("Events")));
  }

  private static String folder(Fields resource) {
    String file = resource.place().file();
    if (!file.startsWith(FOLDER)) {
      throw resource.place().error("a function has a template of its own below " + FOLDER);
    }
    return file.substring(FOLDER.length(), file.indexOf('/', FOLDER.length()));
  }

  private String architecture(Value value) {
    List<String> architectures = resolver.texts(value);
    if (architectures.size() != 1) {
      throw value.place().error("a function has one architecture");
    }
    return architectures.get(0);
  }

  /** SAM gives a function the variables of all functions, and then its own. */
  private Map<String, String> environment(Fields defaults, Fields properties) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (Fields each : List.of(defaults, properties)) {
      each.fieldsOf("Environment")
          .only("Variables")
          .fieldsOf("Variables")
          .values()
          .forEach((name, value) -> variables.put(name, resolver.text(value)));
    }
    return variables;
  }

  /** SAM would make a role of its own where none is named, and give it managed policies. */
  private Role role(Fields properties) {
    Value role = properties.get("Role");
    return new RoleReader(template.resources(), resolver)
        .read(role.place(), Resolver.resourceOfAttribute(role, "Arn"));
  }
}
