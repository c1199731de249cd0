package dev.cartwise.stack.template;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A template on disk; anchors, merge keys and keys that come twice are refused. */
final class TemplateFile {

  /** Those of YAML itself and short forms of intrinsic functions; others are written otherwise. */
  private static final Pattern TAG = Pattern.compile("!?[A-Za-z0-9:.,]+");

  private final String name;

  private TemplateFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @param root what its name in messages is relative to
   * @throws TemplateException if it is no YAML, or says what nobody here reads
   * @throws UncheckedIOException if the file cannot be read
   */
  static Fields read(Path root, Path file) {
    TemplateFile template = new TemplateFile(root.relativize(file).toString().replace('\\', '/'));
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Node node = new Yaml(new LoaderOptions()).compose(text);
      if (node == null) {
        throw new Place(template.name, 1).error("the template is empty");
      }
      return template.value(node).fields();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Place(template.name, line).error(String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw new Place(template.name, 1).error(String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      throw new Place(template.name, 1).error("the template is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Value value(Node node) {
    Place place = place(node);
    if (node.getAnchor() != null) {
      throw place.error("CloudFormation knows no anchors");
    }
    String tag = node.getTag().getValue();
    if (!TAG.matcher(tag).matches()) {
      throw place.error("the tag " + tag + " is not read here");
    }
    if (node instanceof MappingNode mapping) {
      return fields(mapping, place, tag);
    }
    if (node instanceof SequenceNode sequence) {
      List<Value> values = new ArrayList<>();
      sequence.getValue().forEach(each -> values.add(value(each)));
      return new Items(place, tag, values);
    }
    if (node instanceof ScalarNode scalar) {
      return new Scalar(place, tag, scalar.getValue());
    }
    throw place.error("an alias stands here");
  }

  private Fields fields(MappingNode mapping, Place place, String tag) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw place(tuple.getKeyNode()).error("a key must be a plain value");
      }
      if (values.put(key.getValue(), value(tuple.getValueNode())) != null) {
        throw place(key).error(key.getValue() + " stands here twice");
      }
    }
    return new Fields(place, tag, values);
  }

  private Place place(Node node) {
    return new Place(name, node.getStartMark().getLine() + 1);
  }
}
