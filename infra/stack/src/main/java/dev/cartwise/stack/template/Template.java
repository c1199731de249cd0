package dev.cartwise.stack.template;

import dev.cartwise.stack.model.Deployment;
import java.nio.file.Path;
import java.util.List;

/** The one template of a working tree: the base with each function's part. */
public final class Template {

  private final Fields merged;

  private Template(Fields merged) {
    this.merged = merged;
  }

  /**
   * Reads and merges the parts.
   *
   * @param root the root of the repository
   * @throws TemplateException if they cannot be one template
   */
  public static Template of(Path root) {
    return new Template(Merge.of(root));
  }

  /** The name of the event whose form below a shop an event is; else its own name. */
  public static String routeOfTwin(String event) {
    return ShopRoutes.original(event);
  }

  /** The template in YAML. */
  public String yaml() {
    return TemplateText.of(merged);
  }

  /** The whole template by its sections. */
  public Fields sections() {
    return merged;
  }

  /** Another template, of these sections. */
  public Template with(Fields sections) {
    return new Template(sections);
  }

  /**
   * What a deployment has of it: conditions are decided, and what they leave out is gone.
   *
   * @throws TemplateException if a condition cannot be decided here
   */
  public Template decided(Deployment deployment) {
    return new Template(new Conditions(deployment, merged).decided());
  }

  public Fields resources() {
    return merged.fieldsOf("Resources");
  }

  /** What all functions have, where they say nothing else. */
  public Fields functionDefaults() {
    return merged.fieldsOf("Globals").only("Function").fieldsOf("Function");
  }

  /**
   * The values of a deployment.
   *
   * @throws TemplateException if a reference leads nowhere
   */
  public Resolver resolver(Deployment deployment) {
    Resolver resolver = new Resolver(deployment, merged);
    List<String> unknown = resolver.unknownParameters();
    if (!unknown.isEmpty()) {
      throw merged.place().error("there are no parameters " + String.join(", ", unknown));
    }
    for (String section : List.of("Globals", "Resources", "Outputs")) {
      resolver.check(merged.fieldsOf(section));
    }
    resources().values().values().forEach(each -> checkCircle(each.fields(), resolver));
    return resolver;
  }

  private static void checkCircle(Fields resource, Resolver resolver) {
    Fields properties = resource.fieldsOf("Properties");
    switch (resource.get("Type").text()) {
      case "AWS::IAM::Role" -> resolver.withoutBuckets().check(properties);
      case "AWS::Serverless::Function" ->
          properties
              .values()
              .forEach(
                  (name, value) -> {
                    if (!name.equals("Events")) {
                      resolver.withoutBuckets().check(value);
                    }
                  });
      default -> {}
    }
  }
}
