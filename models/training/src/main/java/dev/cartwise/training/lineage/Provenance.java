package dev.cartwise.training.lineage;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Lineage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a trained file comes from. A copy that was kept is used only if all of its parts are these.
 *
 * @param code which code made it
 * @param lineage from what
 */
public record Provenance(String code, Lineage lineage) {

  /**
   * What the present code makes.
   *
   * @param data digest of what is learned from
   * @param recipe all settings, in words
   * @param parents digests of files that go into it, by name
   */
  public static Provenance of(String data, String recipe, Map<String, String> parents) {
    return new Provenance(
        CodeVersion.present(), new Lineage(data, new ContentDigest().add(recipe).hex(), parents));
  }

  /** What comes from all of these, in their order. */
  public static Provenance ofParts(Collection<Provenance> all) {
    ContentDigest data = new ContentDigest();
    StringBuilder recipe = new StringBuilder();
    Map<String, String> parents = new LinkedHashMap<>();
    for (Provenance each : all) {
      data.add(each.lineage.data());
      recipe.append(each.lineage.recipe()).append('\n');
      parents.putAll(each.lineage.parents());
    }
    return of(data.hex(), recipe.toString(), parents);
  }

  /** One line for each part: its name, a blank, its digest. */
  public String toText() {
    return parts().entrySet().stream()
        .map(part -> part.getKey() + ' ' + part.getValue() + '\n')
        .collect(Collectors.joining());
  }

  /** A digest of all parts, 64 hexadecimal digits. */
  public String digest() {
    return new ContentDigest().add(toText()).hex();
  }

  /**
   * The names of the parts in which something kept differs: {@code code}, {@code data}, {@code
   * recipe} or those of parents. None if it may be used.
   *
   * @param kept what {@link #toText} gave of it
   */
  public List<String> differences(String kept) {
    Map<String, String> mine = parts();
    Map<String, String> others = new LinkedHashMap<>();
    for (String line : kept.lines().toList()) {
      int blank = line.indexOf(' ');
      others.put(line.substring(0, Math.max(0, blank)), line.substring(blank + 1));
    }
    Set<String> names = new TreeSet<>(mine.keySet());
    names.addAll(others.keySet());
    return names.stream()
        .filter(name -> !mine.getOrDefault(name, "").equals(others.getOrDefault(name, "")))
        .toList();
  }

  /** What an ONNX file says of itself. */
  public Map<String, String> properties(Task task) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("cartwise.task", task.toString());
    properties.put("cartwise.version", code);
    properties.put("cartwise.recipe", lineage.recipe());
    properties.put("cartwise.data", lineage.data());
    return properties;
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("code", code);
    parts.put("data", lineage.data());
    parts.put("recipe", lineage.recipe());
    parts.putAll(lineage.parents());
    return parts;
  }
}
