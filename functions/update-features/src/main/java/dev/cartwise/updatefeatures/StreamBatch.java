package dev.cartwise.updatefeatures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of a DynamoDB stream as Lambda hands it over.
 *
 * @param records in the order of their shard
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StreamBatch(@JsonProperty("Records") @Nullable List<StreamRecord> records) {

  /**
   * One change of a row.
   *
   * @param eventName {@code INSERT}, {@code MODIFY} or {@code REMOVE}
   * @param change what changed
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record StreamRecord(
      @JsonProperty("eventName") @Nullable String eventName,
      @JsonProperty("dynamodb") @Nullable Change change) {}

  /**
   * The row of a change.
   *
   * @param sequenceNumber the record's place in its shard
   * @param newImage the row after the change in DynamoDB's JSON, read later so that one bad image
   *     does not spoil the batch
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Change(
      @JsonProperty("SequenceNumber") @Nullable String sequenceNumber,
      @JsonProperty("NewImage") @Nullable JsonNode newImage) {}
}
