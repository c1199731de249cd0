package dev.cartwise.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** What a function's answer says about the records of its batch (ReportBatchItemFailures). */
final class BatchFailures {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BatchFailures() {}

  /**
   * The index of the first record that has to be sent again.
   *
   * @param answer the function's answer
   * @param sequenceNumbers of the batch, in order
   * @return the batch's size when all were taken; 0 when all failed, which an answer means that
   *     names an unknown or empty identifier
   */
  static int firstFailed(byte[] answer, List<String> sequenceNumbers) {
    JsonNode failures;
    try {
      failures = JSON.readTree(answer).path("batchItemFailures");
    } catch (IOException notJson) {
      return 0;
    }
    if (failures.isMissingNode() || failures.isNull()) {
      return sequenceNumbers.size();
    }
    int first = sequenceNumbers.size();
    for (JsonNode failure : failures) {
      int index = sequenceNumbers.indexOf(failure.path("itemIdentifier").asText(""));
      first = Math.min(first, Math.max(index, 0));
    }
    return first;
  }
}
