package dev.cartwise.benchmark.start;

import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The event that waits for a function when it starts: a sample of its contract. */
enum FirstEvent {
  RECOMMEND_ITEMS("get-recommendations/for-user.json", 200),
  PREDICT_PURCHASE("predict-purchase/for-user.json", 200),
  INGEST_EVENTS("put-events/user-session.json", 200),
  UPDATE_FEATURES("interaction-stream/inserts.json", 0),
  TAG_IMAGES("detect-labels/inline-jpeg.json", 200),
  ANALYZE_REVIEWS("put-review/english.json", 200),
  /** Refused, since a training would begin and outlast the measurement. */
  RETRAIN_MODELS("retrain-models/refused-task.json", 400);

  private final String sample;
  private final int status;

  /**
   * @param sample where it lies among the samples of the contracts
   * @param status of its answer; 0 where an answer has none
   */
  FirstEvent(String sample, int status) {
    this.sample = sample;
    this.status = status;
  }

  /** The event of a function, if there is such a function. */
  static Optional<FirstEvent> of(String function) {
    return Arrays.stream(values()).filter(event -> event.function().equals(function)).findFirst();
  }

  /** The names of the functions, for a sentence. */
  static String functions() {
    return Arrays.stream(values()).map(FirstEvent::function).collect(Collectors.joining(", "));
  }

  /** The name of the function. */
  String function() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status of a good answer; 0 where an answer has none. */
  int status() {
    return status;
  }

  /**
   * The event as the platform hands it over.
   *
   * @param shop whose campaign it asks for in place of the sample's
   */
  String read(Path repository, ShopId shop) throws IOException {
    return Files.readString(repository.resolve("events/contracts/samples").resolve(sample))
        .replace("campaign/demo", "campaign/" + shop);
  }
}
