package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;

/**
 * Tells Lambda which records of a stream did not take effect; it goes on from the lowest of them.
 *
 * @param batchItemFailures empty if everything took effect
 */
public record StreamBatchResponse(
    @JsonProperty("batchItemFailures") List<BatchItemFailure> batchItemFailures) {

  /**
   * A record that did not take effect.
   *
   * @param itemIdentifier its sequence number; empty if it has none, which fails the whole batch
   */
  public record BatchItemFailure(@JsonProperty("itemIdentifier") String itemIdentifier) {}

  /** The answer that names these records. */
  public static StreamBatchResponse of(Collection<String> sequenceNumbers) {
    return new StreamBatchResponse(sequenceNumbers.stream().map(BatchItemFailure::new).toList());
  }
}
