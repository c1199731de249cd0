package dev.cartwise.artifactstore.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON form of a {@link Manifest}, read and written without reflection. */
final class ManifestJson {

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", manifest.schemaVersion());
    json.put("task", manifest.task().toString());
    json.put("version", manifest.version());
    json.put("createdAt", manifest.createdAtMillis());
    ArrayNode files = json.putArray("files");
    for (ArtifactFile file : manifest.files()) {
      ObjectNode entry = files.addObject();
      entry.put("name", file.name());
      entry.put("size", file.sizeBytes());
      entry.put("sha256", file.sha256());
    }
    ObjectNode shapes = json.putObject("shapes");
    manifest.shapes().forEach((name, shape) -> shape.forEach(shapes.putArray(name)::add));
    ObjectNode metrics = json.putObject("metrics");
    manifest.metrics().forEach(metrics::put);
    ObjectNode data = json.putObject("trainingData");
    data.put("from", manifest.trainingData().fromMillis());
    data.put("to", manifest.trainingData().toMillis());
    data.put("events", manifest.trainingData().events());
    json.put("codeVersion", manifest.codeVersion());
    Lineage lineage = manifest.lineage();
    if (!lineage.equals(Lineage.UNKNOWN)) {
      ObjectNode from = json.putObject("lineage").put("data", lineage.data());
      from.put("recipe", lineage.recipe());
      ObjectNode parents = from.putObject("parents");
      lineage.parents().forEach(parents::put);
    }
    json.put("seed", manifest.seed());
    return StrictJson.write(json);
  }

  static Manifest read(byte[] bytes) throws ArtifactException {
    StrictJson json = StrictJson.parse("manifest", bytes);
    int schemaVersion = json.schemaVersion(Manifest.SCHEMA_VERSION);
    StrictJson data = json.object("trainingData");
    return new Manifest(
        schemaVersion,
        task(json),
        json.text("version"),
        json.integer("createdAt"),
        files(json),
        shapes(json.object("shapes")),
        metrics(json.object("metrics")),
        new DataRange(data.integer("from"), data.integer("to"), data.integer("events")),
        json.text("codeVersion"),
        lineage(json),
        json.integer("seed"));
  }

  private static Task task(StrictJson json) throws ArtifactException {
    String name = json.text("task");
    return Task.find(name)
        .orElseThrow(
            () ->
                new ArtifactException(
                    ArtifactException.Problem.CORRUPT,
                    "manifest: there is no task '" + name + "'"));
  }

  private static Lineage lineage(StrictJson json) throws ArtifactException {
    if (!json.node().has("lineage")) {
      return Lineage.UNKNOWN;
    }
    StrictJson from = json.object("lineage");
    StrictJson parents = from.object("parents");
    Map<String, String> byName = new LinkedHashMap<>();
    for (String name : parents.members()) {
      byName.put(name, parents.text(name));
    }
    return new Lineage(from.text("data"), from.text("recipe"), byName);
  }

  private static List<ArtifactFile> files(StrictJson json) throws ArtifactException {
    List<ArtifactFile> files = new ArrayList<>();
    for (StrictJson entry : json.objects("files")) {
      try {
        files.add(
            new ArtifactFile(entry.text("name"), entry.integer("size"), entry.text("sha256")));
      } catch (IllegalArgumentException e) {
        throw new ArtifactException(ArtifactException.Problem.CORRUPT, "manifest: " + e, e);
      }
    }
    return files;
  }

  private static Map<String, List<Long>> shapes(StrictJson json) throws ArtifactException {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    for (String name : json.members()) {
      shapes.put(name, json.integers(name));
    }
    return shapes;
  }

  private static Map<String, Double> metrics(StrictJson json) throws ArtifactException {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (String name : json.members()) {
      metrics.put(name, json.number(name));
    }
    return metrics;
  }
}
