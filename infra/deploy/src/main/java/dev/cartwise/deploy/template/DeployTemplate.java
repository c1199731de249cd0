package dev.cartwise.deploy.template;

import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Scalar;
import dev.cartwise.stack.template.Template;
import dev.cartwise.stack.template.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The stack's template as it is deployed: the merged one, its code in object storage. */
public final class DeployTemplate {

  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final String FOLDER = "functions/";
  private static final String CODE = "CodeUri";

  private final Path root;
  private final Template template;

  private DeployTemplate(Path root, Template template) {
    this.root = root;
    this.template = template;
  }

  /**
   * The template of a working tree, whose code lies where the builds leave it.
   *
   * @param root the root of the repository
   * @throws dev.cartwise.stack.template.TemplateException if the parts cannot be one template
   */
  public static DeployTemplate of(Path root) {
    return new DeployTemplate(root.toAbsolutePath().normalize(), Template.of(root));
  }

  /** The code of every function, whether it is built or not, in the template's order. */
  public List<CodePackage> code() {
    List<CodePackage> code = new ArrayList<>();
    template.resources().values().values().stream()
        .map(Value::fields)
        .filter(DeployTemplate::isFunction)
        .forEach(resource -> code.add(packageOf(resource)));
    return List.copyOf(code);
  }

  /** The program of training jobs, under the key that jobs are started with. */
  public TrainingJar trainingJar() {
    Fields parameter = template.sections().get("Parameters").fields().get("TrainingJar").fields();
    return TrainingJar.of(root, parameter.get("Default").text());
  }

  /**
   * The same with code that was uploaded.
   *
   * @param byFunction by the function's name, such as {@code recommend-items}
   * @throws IllegalArgumentException if a function has no code there
   */
  public DeployTemplate withCode(Map<String, ObjectAddress> byFunction) {
    return withFunctions(
        resource -> {
          String name = packageOf(resource).function();
          ObjectAddress address = byFunction.get(name);
          if (address == null) {
            throw new IllegalArgumentException("there is no uploaded code of " + name);
          }
          Map<String, Value> code = new LinkedHashMap<>();
          code.put("Bucket", Scalar.text(resource.place(), address.bucket()));
          code.put("Key", Scalar.text(resource.place(), address.key()));
          return Fields.of(resource.place(), code);
        });
  }

  /** The same with code that a template in a directory finds where the builds leave it. */
  public DeployTemplate seenFrom(Path directory) {
    Path from = directory.toAbsolutePath().normalize();
    return withFunctions(
        resource ->
            Scalar.text(
                resource.place(),
                from.relativize(packageOf(resource).zip()).toString().replace('\\', '/')));
  }

  /** The same with names of a stage, where a deployment gives none. */
  public DeployTemplate of(Stage stage) {
    Fields whole = template.sections();
    Fields parameters = whole.get("Parameters").fields();
    Fields prefix = parameters.get("Prefix").fields();
    Scalar named = Scalar.text(prefix.place(), stage.prefix());
    return new DeployTemplate(
        root,
        template.with(
            whole.with("Parameters", parameters.with("Prefix", prefix.with("Default", named)))));
  }

  /** The template in YAML. */
  public String yaml() {
    return template.yaml();
  }

  /** The template's values. */
  public Template values() {
    return template;
  }

  private DeployTemplate withFunctions(Function<Fields, Value> code) {
    Fields resources = template.resources();
    Fields changed = resources;
    for (Map.Entry<String, Value> entry : resources.values().entrySet()) {
      Fields resource = entry.getValue().fields();
      if (isFunction(resource)) {
        Fields properties = resource.get("Properties").fields();
        changed =
            changed.with(
                entry.getKey(),
                resource.with("Properties", properties.with(CODE, code.apply(resource))));
      }
    }
    return new DeployTemplate(root, template.with(template.sections().with("Resources", changed)));
  }

  private CodePackage packageOf(Fields resource) {
    String file = resource.place().file();
    String name = file.substring(FOLDER.length(), file.indexOf('/', FOLDER.length()));
    Fields properties = resource.get("Properties").fields();
    Value architectures =
        properties
            .find("Architectures")
            .orElseGet(() -> template.functionDefaults().get("Architectures"));
    return new CodePackage(
        name,
        root.resolve(FOLDER + name + "/target/function.zip"),
        architectures.items().get(0).text());
  }

  private static boolean isFunction(Fields resource) {
    return resource.get("Type").text().equals(FUNCTION);
  }
}
