package dev.cartwise.artifactstore;

import dev.cartwise.contracts.ShopId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an artifact is for: the closed set of things that are learned for a shop, with the name,
 * files and metric of each.
 *
 * <p>All of a task's life cycle follows from here: where its artifacts and its data lie, which
 * files an artifact cannot do without, and by which metric a gate compares two of them.
 */
public enum Task {
  /** What to show a shopper next. */
  RECOMMENDATION(
      "recommendation",
      List.of("catalogue.bin"),
      PrimaryMetric.higher("ndcg@10"),
      0.05,
      "events",
      null),
  /** What a product photo shows. */
  IMAGE_TAGGING(
      "image-tagging",
      List.of("model.onnx", "tagger.json", "labels.json"),
      PrimaryMetric.higher("articleType.top1"),
      0.02,
      "pictures",
      "labels.csv"),
  /** How the author of a review feels. */
  REVIEW_SENTIMENT(
      "review-sentiment",
      List.of("sentiment.json"),
      PrimaryMetric.higher("accuracy"),
      0.02,
      "reviews",
      "sources.json"),
  /** Whether a shopper will buy. */
  PURCHASE_INTENT(
      "purchase-intent",
      List.of("intent.json", "shopper.onnx", "shopper.model", "items.facts"),
      PrimaryMetric.lower("logLoss"),
      0.02,
      "events",
      null),
  /** A shop's photos to find look-alikes in: made along with recommendations, never compared. */
  IMAGE_GALLERY("image-gallery", List.of("gallery.bin"), null, 0, "photos", null);

  private final String taskName;
  private final List<String> files;
  private final Optional<PrimaryMetric> metric;
  private final double toleratedLoss;
  private final String examples;
  private final Optional<String> dataFile;

  Task(
      String taskName,
      List<String> files,
      @Nullable PrimaryMetric metric,
      double toleratedLoss,
      String examples,
      @Nullable String dataFile) {
    this.taskName = taskName;
    this.files = files;
    this.metric = Optional.ofNullable(metric);
    this.toleratedLoss = toleratedLoss;
    this.examples = examples;
    this.dataFile = Optional.ofNullable(dataFile);
  }

  /** The names of the files without which an artifact cannot be opened. */
  public List<String> files() {
    return files;
  }

  /** What a gate compares two artifacts by; empty if the task is not trained by itself. */
  public Optional<PrimaryMetric> metric() {
    return metric;
  }

  /**
   * The share of the champion's figure that a newer artifact may lose, 0.05 for 5 %: much of an
   * NDCG, which is small, is little; of an accuracy near 1 it would be a third of all errors.
   */
  public double toleratedLoss() {
    return toleratedLoss;
  }

  /** What it learns from, in the plural. */
  public String examples() {
    return examples;
  }

  /**
   * The key prefix of a shop's own data to learn from, with its closing slash; a task that learns
   * from the archive of events needs none.
   */
  public String dataPrefix(ShopId shop) {
    return "datasets/" + shop.value() + '/' + taskName + '/';
  }

  /**
   * The name of the file below {@link #dataPrefix} that says what the data is; empty if the task
   * learns from the archive of events.
   */
  public Optional<String> dataFile() {
    return dataFile;
  }

  /** The tasks that are trained by themselves, in the order of their importance. */
  public static List<Task> trained() {
    return Arrays.stream(values()).filter(task -> task.metric().isPresent()).toList();
  }

  /** The names of the tasks that are trained by themselves, for a sentence. */
  public static String trainedNames() {
    return trained().stream().map(Task::toString).collect(Collectors.joining(", "));
  }

  /** The task of a name, if there is one. */
  public static Optional<Task> find(String name) {
    return Arrays.stream(values()).filter(task -> task.taskName.equals(name)).findFirst();
  }

  /**
   * The task of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Task of(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("not a task name: '" + name + "'"));
  }

  /** Its name in keys, commands and manifests. */
  @Override
  public String toString() {
    return taskName;
  }
}
