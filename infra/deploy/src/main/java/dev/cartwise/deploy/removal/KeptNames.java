package dev.cartwise.deploy.removal;

import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Scalar;
import dev.cartwise.stack.template.Template;
import dev.cartwise.stack.template.Value;
import java.util.List;

/** What a template calls the secrets and keys of a stage that outlive their stack. */
final class KeptNames {
  private static final String PREFIX = "${Prefix}";

  private final Template template;
  private final String prefix;

  KeptNames(Template template, String prefix) {
    this.template = template;
    this.prefix = prefix;
  }

  /** The secrets, by name. */
  List<String> secrets() {
    return texts("AWS::SecretsManager::Secret", "Name");
  }

  /** How the keys describe themselves, since they have no names of their own. */
  List<String> keys() {
    return texts("AWS::KMS::Key", "Description");
  }

  private List<String> texts(String type, String property) {
    return template.resources().values().values().stream()
        .map(Value::fields)
        .filter(resource -> resource.get("Type").text().equals(type))
        .map(resource -> text(resource.fieldsOf("Properties"), property))
        .toList();
  }

  private String text(Fields properties, String property) {
    if (properties.get(property) instanceof Scalar scalar) {
      return scalar.value().replace(PREFIX, prefix);
    }
    throw properties.place().error(property + " must be a text, perhaps of " + PREFIX);
  }
}
