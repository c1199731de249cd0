package dev.cartwise.artifactstore.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions about versions; what is read says the same when it is written again. */
class PromotionDecisionFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws ArtifactException {
    Optional<PromotionDecision> read =
        READER.read(bytes.length, () -> PromotionDecision.parse(bytes));
    if (read.isPresent()) {
      byte[] written = read.get().toJson();
      assertThat(PromotionDecision.parse(written).toJson()).isEqualTo(written);
    }
  }
}
