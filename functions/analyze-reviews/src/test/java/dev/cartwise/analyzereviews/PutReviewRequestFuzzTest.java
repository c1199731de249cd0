package dev.cartwise.analyzereviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.fuzzing.FuzzedReader;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of reviews, masked as they are read. */
class PutReviewRequestFuzzTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingBy(AwsException.class);

  @FuzzTest
  void readsOrRefuses(byte[] body) {
    READER
        .read(body.length, () -> PutReviewRequest.read(body, CLOCK, Retention.FOREVER))
        .ifPresent(
            review -> {
              assertThat(review.text()).isNotBlank();
              assertThat(review.createdMillis()).isLessThanOrEqualTo(CLOCK.millis() + 86_400_000L);
            });
  }
}
