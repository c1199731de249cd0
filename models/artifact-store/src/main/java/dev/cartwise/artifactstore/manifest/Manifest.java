package dev.cartwise.artifactstore.manifest;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.Task;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an artifact is: its files with their digests, and where it comes from.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} when written; readers accept every version up to it
 * @param task the task it serves
 * @param version its name in its slot; sorts by time of creation
 * @param createdAtMillis UTC milliseconds
 * @param files the files beside the manifest
 * @param shapes tensor or section name to its dimensions
 * @param metrics metric name to value, fractions 0 to 1; an undefined metric is left out
 * @param trainingData the events behind it
 * @param codeVersion the version of the code that trained it
 * @param lineage what it was made from
 * @param seed the seed of everything random in the training
 */
public record Manifest(
    int schemaVersion,
    Task task,
    String version,
    long createdAtMillis,
    List<ArtifactFile> files,
    Map<String, List<Long>> shapes,
    Map<String, Double> metrics,
    DataRange trainingData,
    String codeVersion,
    Lineage lineage,
    long seed) {

  /** The version that this code writes. */
  public static final int SCHEMA_VERSION = 1;

  /** The name of the manifest's own file. */
  public static final String FILE_NAME = "manifest.json";

  public Manifest {
    files = List.copyOf(files);
    shapes = new TreeMap<>(shapes);
    metrics = new TreeMap<>(metrics);
  }

  /** Begins a manifest. */
  public static ManifestBuilder of(Task task) {
    return new ManifestBuilder(task);
  }

  /** The same under another name. */
  public Manifest withVersion(String other) {
    return new Manifest(
        schemaVersion,
        task,
        other,
        createdAtMillis,
        files,
        shapes,
        metrics,
        trainingData,
        codeVersion,
        lineage,
        seed);
  }

  /** The manifest as {@code manifest.json} holds it. */
  public byte[] toJson() {
    return ManifestJson.write(this);
  }

  /**
   * Reads {@code manifest.json}.
   *
   * @throws ArtifactException {@code CORRUPT} if it is none, or newer than this code
   */
  public static Manifest parse(byte[] json) throws ArtifactException {
    return ManifestJson.read(json);
  }
}
