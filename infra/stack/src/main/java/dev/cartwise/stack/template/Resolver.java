package dev.cartwise.stack.template;

import dev.cartwise.stack.model.Deployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a template for one deployment: {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub} and
 * {@code Fn::Join}, long or short; every other intrinsic function is an error.
 */
public final class Resolver {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");
  private static final String ROOT_OF_LONG_FORMS = "Fn::";

  private final Deployment deployment;
  private final Fields parameters;
  private final Fields resources;
  private final boolean seesBuckets;

  Resolver(Deployment deployment, Fields template) {
    this(deployment, template.fieldsOf("Parameters"), template.fieldsOf("Resources"), true);
  }

  private Resolver(
      Deployment deployment, Fields parameters, Fields resources, boolean seesBuckets) {
    this.deployment = deployment;
    this.parameters = parameters;
    this.resources = resources;
    this.seesBuckets = seesBuckets;
  }

  /** The same, but a reference to a bucket is an error. */
  Resolver withoutBuckets() {
    return new Resolver(deployment, parameters, resources, false);
  }

  /** A text, whatever makes it. */
  public String text(Value value) {
    if (value.isIntrinsic()) {
      return call(value.tag().substring(1), value);
    }
    if (value instanceof Fields fields && fields.values().size() == 1) {
      String function = fields.values().keySet().iterator().next();
      if (function.equals("Ref") || function.startsWith(ROOT_OF_LONG_FORMS)) {
        return call(
            function.startsWith(ROOT_OF_LONG_FORMS)
                ? function.substring(ROOT_OF_LONG_FORMS.length())
                : function,
            fields.get(function));
      }
    }
    return value.text();
  }

  /** Texts, whether one stands there or a list of them. */
  public List<String> texts(Value value) {
    return value instanceof Items items && !items.isIntrinsic()
        ? items.values().stream().map(this::text).toList()
        : List.of(text(value));
  }

  /** Looks at a value and all within it; what refers to nothing, or cannot be read, is an error. */
  public void check(Value value) {
    if (value.isIntrinsic() || isLongForm(value)) {
      text(value);
    } else if (value instanceof Fields fields) {
      fields.values().values().forEach(this::check);
    } else if (value instanceof Items items) {
      items.values().forEach(this::check);
    }
  }

  private static boolean isLongForm(Value value) {
    return value instanceof Fields fields
        && fields.values().size() == 1
        && fields.values().keySet().stream()
            .allMatch(key -> key.equals("Ref") || key.startsWith(ROOT_OF_LONG_FORMS));
  }

  private String call(String function, Value argument) {
    return switch (function) {
      case "Ref" -> reference(argument.place(), raw(argument));
      case "GetAtt" -> attribute(argument.place(), attributePath(argument));
      case "Sub" -> substitute(argument);
      case "Join" -> join(argument);
      default -> throw argument.place().error("Fn::" + function + " is not read here");
    };
  }

  private static String raw(Value argument) {
    if (argument instanceof Scalar scalar) {
      return scalar.value();
    }
    throw argument.place().error("a plain value must stand here");
  }

  private static List<Value> rawItems(Value argument) {
    if (argument instanceof Items items) {
      return items.values();
    }
    throw argument.place().error("a list must stand here");
  }

  private static String attributePath(Value argument) {
    return argument instanceof Items items
        ? String.join(".", items.values().stream().map(Value::text).toList())
        : raw(argument);
  }

  private String join(Value argument) {
    List<Value> parts = rawItems(argument);
    if (parts.size() != 2) {
      throw argument.place().error("Fn::Join takes a delimiter and a list");
    }
    return String.join(parts.get(0).text(), parts.get(1).items().stream().map(this::text).toList());
  }

  private String substitute(Value argument) {
    Map<String, String> own = new HashMap<>();
    Value form = argument;
    if (argument instanceof Items items) {
      if (items.values().size() != 2) {
        throw argument.place().error("Fn::Sub takes a text, or a text and a mapping");
      }
      form = items.values().get(0);
      items.values().get(1).fields().values().forEach((name, each) -> own.put(name, text(each)));
    }
    Place place = form.place();
    return PLACEHOLDER
        .matcher(raw(form))
        .replaceAll(found -> Matcher.quoteReplacement(placeholder(place, found, own)));
  }

  private String placeholder(Place place, MatchResult found, Map<String, String> own) {
    String name = found.group(2);
    if (!found.group(1).isEmpty()) {
      return "${" + name + "}";
    }
    if (own.containsKey(name)) {
      return own.get(name);
    }
    return name.contains(".") ? attribute(place, name) : reference(place, name);
  }

  private String reference(Place place, String name) {
    Optional<String> value = pseudoParameter(name);
    if (value.isPresent()) {
      return value.get();
    }
    Optional<Value> parameter = parameters.find(name);
    if (parameter.isPresent()) {
      String given = deployment.parameters().get(name);
      return given != null ? given : parameter.get().fields().get("Default").text();
    }
    if (StreamMappings.has(name, resources)) {
      return name;
    }
    Fields resource = resource(place, name);
    return filled(PhysicalName.of(resource).reference(), name, resource);
  }

  private Optional<String> pseudoParameter(String name) {
    return switch (name) {
      case "AWS::Region" -> Optional.of(deployment.region());
      case "AWS::AccountId" -> Optional.of(deployment.account());
      case "AWS::Partition" -> Optional.of("aws");
      default -> Optional.empty();
    };
  }

  private String attribute(Place place, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      throw place.error("Fn::GetAtt takes a resource and an attribute");
    }
    String name = path.substring(0, dot);
    Fields resource = resource(place, name);
    String form = PhysicalName.of(resource).attributes().get(path.substring(dot + 1));
    if (form == null) {
      throw place.error("the attribute " + path + " is not read here");
    }
    return filled(form, name, resource);
  }

  /** The ARN of a resource. */
  public String arnOf(Fields resource) {
    String form = PhysicalName.of(resource).attributes().get("Arn");
    if (form == null) {
      throw resource.place().error("an ARN of this type is not read here");
    }
    return filled(form, "", resource);
  }

  /** The resource whose attribute a value is, as {@code Role} must be. */
  public static String resourceOfAttribute(Value value, String attribute) {
    String end = "." + attribute;
    if (value.tag().equals("!GetAtt") && attributePath(value).endsWith(end)) {
      String path = attributePath(value);
      return path.substring(0, path.length() - end.length());
    }
    throw value.place().error("!GetAtt <resource>" + end + " must stand here");
  }

  private Fields resource(Place place, String name) {
    Fields resource =
        resources
            .find(name)
            .orElseThrow(() -> place.error("there is neither a parameter nor a resource " + name))
            .fields();
    if (!seesBuckets && resource.get("Type").text().equals("AWS::S3::Bucket")) {
      throw place.error(
          "the bucket notifies functions, so a reference to it is a circle: "
              + "write its ARN with the parameter of its name");
    }
    return resource;
  }

  private String filled(String form, String logicalName, Fields resource) {
    return form.replace("#", deployment.region() + ":" + deployment.account())
        .replace("$", deployment.region())
        .replace("%", deployment.account())
        .replace("@", physicalName(logicalName, resource));
  }

  /** The name of a resource; parameters alone may make it, so that no name waits for another. */
  private String physicalName(String logicalName, Fields resource) {
    Optional<String> property = PhysicalName.of(resource).property();
    if (property.isEmpty()) {
      return logicalName;
    }
    Value name = resource.get("Properties").fields().get(property.get());
    Fields none = new Fields(resources.place(), Fields.TAG, Map.of());
    return new Resolver(deployment, parameters, none, seesBuckets).text(name);
  }

  /** The names of parameters that the deployment gives and the template does not have. */
  List<String> unknownParameters() {
    List<String> unknown = new ArrayList<>(deployment.parameters().keySet());
    unknown.removeIf(name -> parameters.find(name).isPresent());
    return unknown.stream().sorted().toList();
  }
}
