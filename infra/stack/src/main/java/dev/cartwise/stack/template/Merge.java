package dev.cartwise.stack.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes one template of what functions share and of each function's own part. */
final class Merge {

  private static final String BASE = "infra/stack/base.yaml";
  private static final String PART = "template.yaml";
  private static final String FUNCTION = "AWS::Serverless::Function";

  /** From where the merged template is written to the root of the repository. */
  private static final String TO_ROOT = "../../../";

  private final Path root;
  private Fields merged;

  private Merge(Path root) {
    this.root = root;
    this.merged =
        TemplateFile.read(root, root.resolve(BASE))
            .only(
                "AWSTemplateFormatVersion",
                "Transform",
                "Description",
                "Metadata",
                "Parameters",
                "Conditions",
                "Globals",
                "Resources",
                "Outputs");
  }

  static Fields of(Path root) {
    Merge merge = new Merge(root);
    try (Stream<Path> folders = Files.list(root.resolve("functions"))) {
      folders
          .map(folder -> folder.resolve(PART))
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(merge::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return merge.merged;
  }

  private void add(Path file) {
    Fields part =
        TemplateFile.read(root, file)
            .only("AWSTemplateFormatVersion", "Transform", "Resources", "Outputs");
    for (String section : List.of("Resources", "Outputs")) {
      Map<String, Value> members = new LinkedHashMap<>(merged.fieldsOf(section).values());
      part.fieldsOf(section)
          .values()
          .forEach(
              (name, value) -> {
                Value other = members.putIfAbsent(name, fromRoot(value.fields()));
                if (other != null) {
                  throw value.place().error(name + " is the name of " + other.place() + " too");
                }
              });
      if (!members.isEmpty()) {
        merged = merged.with(section, new Fields(merged.place(), Fields.TAG, members));
      }
    }
  }

  private static Fields fromRoot(Fields resource) {
    if (!resource.find("Type").map(Value::text).orElse("").equals(FUNCTION)) {
      return resource;
    }
    Fields properties = ShopRoutes.added(resource.get("Properties").fields());
    Value code = properties.get("CodeUri");
    String file = code.place().file();
    String folder = file.substring(0, file.length() - PART.length());
    return resource.with(
        "Properties",
        properties.with("CodeUri", Scalar.text(code.place(), TO_ROOT + folder + code.text())));
  }
}
