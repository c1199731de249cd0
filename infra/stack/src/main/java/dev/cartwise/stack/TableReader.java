package dev.cartwise.stack;

import dev.cartwise.stack.model.StackTable;
import dev.cartwise.stack.model.StackTable.KeyAttribute;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table. */
final class TableReader {

  private TableReader() {}

  static StackTable read(Fields resource, Resolver resolver) {
    Fields properties = resource.get("Properties").fields();
    Value billing = properties.get("BillingMode");
    if (!billing.text().equals("PAY_PER_REQUEST")) {
      throw billing.place().error("tables are PAY_PER_REQUEST here");
    }
    String name = resolver.text(properties.get("TableName"));
    return new StackTable(
        name,
        resolver.arnOf(resource),
        keys(properties),
        stream(properties.fieldsOf("StreamSpecification")),
        expiry(properties.fieldsOf("TimeToLiveSpecification"), resolver));
  }

  private static List<KeyAttribute> keys(Fields properties) {
    Map<String, String> types = new LinkedHashMap<>();
    for (Value definition : properties.get("AttributeDefinitions").items()) {
      Fields attribute = definition.fields().only("AttributeName", "AttributeType");
      types.put(attribute.get("AttributeName").text(), attribute.get("AttributeType").text());
    }
    List<KeyAttribute> keys = new ArrayList<>();
    for (Value element : properties.get("KeySchema").items()) {
      Fields key = element.fields().only("AttributeName", "KeyType");
      Value name = key.get("AttributeName");
      String type = types.get(name.text());
      if (type == null) {
        throw name.place().error("the attribute " + name.text() + " is not defined");
      }
      if (!key.get("KeyType").text().equals(keys.isEmpty() ? "HASH" : "RANGE")) {
        throw key.place().error("a key is a HASH and then perhaps a RANGE");
      }
      keys.add(new KeyAttribute(name.text(), type));
    }
    return keys;
  }

  private static Optional<String> stream(Fields specification) {
    return specification.only("StreamViewType").find("StreamViewType").map(Value::text);
  }

  private static Optional<String> expiry(Fields specification, Resolver resolver) {
    specification.only("AttributeName", "Enabled");
    return specification
        .find("AttributeName")
        .filter(name -> Boolean.parseBoolean(specification.get("Enabled").text()))
        .map(resolver::text);
  }
}
