package dev.cartwise.artifactstore.manifest;

import dev.cartwise.artifactstore.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A manifest in the making; what is not said is nothing, or 0. */
public final class ManifestBuilder {

  private static final int NAME_DIGITS = 8;

  private final Task task;
  private final List<ArtifactFile> files = new ArrayList<>();
  private final Map<String, List<Long>> shapes = new TreeMap<>();
  private final Map<String, Double> metrics = new TreeMap<>();
  private @Nullable String version;
  private @Nullable ArtifactFile named;
  private boolean namedByAll;
  private long createdAtMillis;
  private DataRange trainingData = DataRange.NONE;
  private String codeVersion = "unknown";
  private Lineage lineage = Lineage.UNKNOWN;
  private long seed;

  ManifestBuilder(Task task) {
    this.task = task;
  }

  /** Names the version. */
  public ManifestBuilder version(String name) {
    version = name;
    return this;
  }

  /** Names the version by its time of creation and the digest of the file that tells it apart. */
  public ManifestBuilder versionOf(ArtifactFile file) {
    named = file;
    return this;
  }

  /** Names the version by its time of creation and what is in all its files. */
  public ManifestBuilder versionOfFiles() {
    namedByAll = true;
    return this;
  }

  /** Says when it was made, UTC milliseconds. */
  public ManifestBuilder createdAt(long millis) {
    createdAtMillis = millis;
    return this;
  }

  /** Adds a file. */
  public ManifestBuilder file(ArtifactFile file) {
    files.add(file);
    return this;
  }

  /** Adds files. */
  public ManifestBuilder files(List<ArtifactFile> more) {
    files.addAll(more);
    return this;
  }

  /** Adds the files of these names as they lie in a directory. */
  public ManifestBuilder files(Path directory, List<String> names) throws IOException {
    for (String name : names) {
      files.add(ArtifactFile.of(directory.resolve(name)));
    }
    return this;
  }

  /** Adds the dimensions of a tensor or section. */
  public ManifestBuilder shape(String name, Long... dimensions) {
    shapes.put(name, Arrays.asList(dimensions));
    return this;
  }

  /** Adds dimensions by name. */
  public ManifestBuilder shapes(Map<String, List<Long>> more) {
    shapes.putAll(more);
    return this;
  }

  /** Adds a figure; one that is not a number is left out. */
  public ManifestBuilder metric(String name, double value) {
    if (!Double.isNaN(value)) {
      metrics.put(name, value);
    }
    return this;
  }

  /** Adds figures by name. */
  public ManifestBuilder metrics(Map<String, Double> more) {
    more.forEach(this::metric);
    return this;
  }

  /** Says what it was trained on. */
  public ManifestBuilder trainedOn(DataRange data) {
    trainingData = data;
    return this;
  }

  /** Says whose code made it. */
  public ManifestBuilder codeVersion(String code) {
    codeVersion = code;
    return this;
  }

  /** Says what it was made from. */
  public ManifestBuilder lineage(Lineage from) {
    lineage = from;
    return this;
  }

  /** Adds to what it was made from. */
  public ManifestBuilder parent(String name, String digest) {
    lineage = lineage.with(name, digest);
    return this;
  }

  /** Says what everything random began with. */
  public ManifestBuilder seed(long start) {
    seed = start;
    return this;
  }

  /**
   * The manifest.
   *
   * @throws IllegalStateException if the version has no name
   */
  public Manifest build() {
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        task,
        name(),
        createdAtMillis,
        files,
        shapes,
        metrics,
        trainingData,
        codeVersion,
        lineage,
        seed);
  }

  private String name() {
    if (version != null) {
      return version;
    }
    if (named == null && !namedByAll) {
      throw new IllegalStateException("a manifest needs a version");
    }
    String digest = named == null ? digestOfFiles() : named.sha256();
    return TimeStamp.of(Instant.ofEpochMilli(createdAtMillis))
        + '-'
        + digest.substring(0, NAME_DIGITS);
  }

  private String digestOfFiles() {
    StringBuilder all = new StringBuilder();
    for (ArtifactFile file : files) {
      all.append(file.name()).append(' ').append(file.sha256()).append('\n');
    }
    return Sha256.ofBytes(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
