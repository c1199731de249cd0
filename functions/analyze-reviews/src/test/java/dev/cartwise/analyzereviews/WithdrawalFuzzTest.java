package dev.cartwise.analyzereviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.row.ReviewRows;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that withdraw a review; what they name has a key that a table takes. */
class WithdrawalFuzzTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST_PARTITION_BYTES = 2_048;
  private static final int MOST_SORT_BYTES = 1_024;

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(AwsException.class).refusingAlsoBy(IllegalArgumentException.class);

  @FuzzTest
  void namesAReviewOrRefuses(byte[] bytes) {
    JsonNode event;
    try {
      event = MAPPER.readTree(bytes);
    } catch (IOException noJson) {
      return;
    }
    READER
        .read(bytes.length, () -> key(HttpApiRequest.of(event)))
        .ifPresent(
            key -> {
              assertThat(bytes(key.pk())).isLessThanOrEqualTo(MOST_PARTITION_BYTES);
              assertThat(bytes(key.sk())).isLessThanOrEqualTo(MOST_SORT_BYTES);
            });
  }

  private static RowKey key(HttpApiRequest request) {
    return ReviewRows.key(
        new ShopId("demo"),
        PutReviewRequest.id(request, "itemId"),
        PutReviewRequest.reviewId(request));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
