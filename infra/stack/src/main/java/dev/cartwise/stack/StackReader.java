package dev.cartwise.stack;

import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.HttpRoute;
import dev.cartwise.stack.model.Stack;
import dev.cartwise.stack.model.StackFunction;
import dev.cartwise.stack.model.StackQueue;
import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.model.TrainingApplication;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the stack of a working tree; what it does not understand is an error with its place. */
public final class StackReader {

  private final Template template;
  private final Resolver resolver;
  private final List<StackTable> tables = new ArrayList<>();
  private final List<StackQueue> queues = new ArrayList<>();
  private final List<StackFunction> functions = new ArrayList<>();
  private @Nullable String bucket;
  private @Nullable TrainingApplication training;

  private StackReader(Template template, Deployment deployment) {
    this.template = template.decided(deployment);
    this.resolver = this.template.resolver(deployment);
  }

  /**
   * The stack as a deployment has it.
   *
   * @param root the root of the repository
   * @throws dev.cartwise.stack.template.TemplateException if a template cannot be read
   */
  public static Stack read(Path root, Deployment deployment) {
    return new StackReader(Template.of(root), deployment).stack();
  }

  private Stack stack() {
    template.resources().values().forEach((name, value) -> readShared(name, value.fields()));
    String dataBucket = found(bucket, "bucket");
    FunctionReader reader = new FunctionReader(template, resolver, tables, queues, dataBucket);
    template.resources().values().values().stream()
        .map(value -> value.fields())
        .filter(resource -> type(resource).equals(FunctionReader.TYPE))
        .map(reader::read)
        .sorted(Comparator.comparing(StackFunction::name))
        .forEach(functions::add);
    refuseSharedRoutes();
    return new Stack(tables, dataBucket, functions, found(training, "training application"));
  }

  private void refuseSharedRoutes() {
    Map<String, String> owners = new HashMap<>();
    for (StackFunction function : functions) {
      for (HttpRoute route : function.triggers(HttpRoute.class)) {
        String owner = owners.put(route.key(), function.name());
        if (owner != null) {
          throw template
              .resources()
              .place()
              .error(route.key() + " leads to " + owner + " and to " + function.name());
        }
      }
    }
  }

  private <T> T found(@Nullable T value, String what) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> template.resources().place().error("there is no " + what));
  }

  private void readShared(String name, Fields resource) {
    ResourceRules.check(resource);
    switch (type(resource)) {
      case "AWS::DynamoDB::Table" -> tables.add(TableReader.read(resource, resolver));
      case "AWS::SQS::Queue" -> queues.add(QueueReader.read(resource, resolver));
      case "AWS::S3::Bucket" -> {
        if (bucket != null) {
          throw resource.place().error("there is another bucket");
        }
        bucket = resolver.text(resource.get("Properties").fields().get("BucketName"));
      }
      case "AWS::EMRServerless::Application" ->
          training = new ApplicationReader(template.resources(), resolver).read(resource);
      case "AWS::IAM::Role" ->
          new RoleReader(template.resources(), resolver).read(resource.place(), name);
      default -> {}
    }
  }

  private static String type(Fields resource) {
    return resource.get("Type").text();
  }
}
