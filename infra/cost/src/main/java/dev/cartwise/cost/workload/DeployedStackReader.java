package dev.cartwise.cost.workload;

import dev.cartwise.cost.data.CostException;
import dev.cartwise.stack.StackReader;
import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.model.TableStream;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Template;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads off the template what a bill depends on. */
public final class DeployedStackReader {
  private static final Deployment ANYWHERE = new Deployment("us-east-1", "123456789012", Map.of());

  private DeployedStackReader() {}

  /**
   * The stack of a working tree, with the defaults of its parameters.
   *
   * @param root the root of the repository
   * @throws dev.cartwise.stack.template.TemplateException if a template cannot be read
   */
  public static DeployedStack read(Path root) {
    Stack stack = StackReader.read(root, ANYWHERE);
    Template template = Template.of(root).decided(ANYWHERE);
    Resolver resolver = template.resolver(ANYWHERE);
    TableStream events =
        stack.function("update-features").triggers(TableStream.class).stream()
            .findFirst()
            .orElseThrow(() -> new CostException("update-features reads no stream"));
    return new DeployedStack(
        stack.functions().stream()
            .collect(
                Collectors.toMap(
                    StackFunction::name,
                    each -> new FunctionSize(each.memoryMegabytes(), each.architecture()))),
        events.batchSize(),
        events.window().toSeconds(),
        days(stack, "ingest-events", "CARTWISE_INTERACTIONS_RETENTION_DAYS"),
        days(stack, "update-features", "CARTWISE_USER_FEATURES_RETENTION_DAYS"),
        RecoverableTablesReader.read(template, resolver),
        logsEveryCall(template, resolver),
        FixedPartsReader.read(template));
  }

  /** Lambda tells of calls that went well at the level INFO and below; that is its default. */
  private static boolean logsEveryCall(Template template, Resolver resolver) {
    return template
        .functionDefaults()
        .fieldsOf("LoggingConfig")
        .find("SystemLogLevel")
        .map(level -> !resolver.text(level).equals("WARN"))
        .orElse(true);
  }

  private static int days(Stack stack, String function, String variable) {
    String days = stack.function(function).environment().get(variable);
    if (days == null) {
      throw new CostException(function + " has no " + variable + " in its template");
    }
    return Integer.parseInt(days);
  }
}
