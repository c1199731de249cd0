package dev.cartwise.stack.template;

import java.io.StringWriter;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.LineBreak;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A template as YAML, the same text for the same values. */
final class TemplateText {

  private static final int WIDTH = 120;

  private TemplateText() {}

  static String of(Value value) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setLineBreak(LineBreak.UNIX);
    options.setSplitLines(false);
    options.setWidth(WIDTH);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    StringWriter text = new StringWriter();
    new Yaml(options).serialize(node(value), text);
    return text.toString();
  }

  private static Node node(Value value) {
    Tag tag = new Tag(value.tag());
    if (value instanceof Fields fields) {
      return new MappingNode(
          tag,
          fields.values().entrySet().stream()
              .map(entry -> new NodeTuple(key(entry.getKey()), node(entry.getValue())))
              .toList(),
          FlowStyle.BLOCK);
    }
    if (value instanceof Items items) {
      return new SequenceNode(
          tag, items.values().stream().map(TemplateText::node).toList(), FlowStyle.BLOCK);
    }
    Scalar scalar = (Scalar) value;
    return new ScalarNode(tag, scalar.value(), null, null, ScalarStyle.PLAIN);
  }

  private static Node key(String key) {
    return new ScalarNode(Tag.STR, key, null, null, ScalarStyle.PLAIN);
  }
}
