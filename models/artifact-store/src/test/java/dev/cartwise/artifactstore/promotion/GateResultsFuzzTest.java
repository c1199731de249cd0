package dev.cartwise.artifactstore.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Results that a promotion is decided by, of every version. */
class GateResultsFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws ArtifactException {
    Optional<GateResults> read = READER.read(bytes.length, () -> GateResults.parse(bytes));
    if (read.isPresent()) {
      assertThat(GateResults.parse(read.get().toJson()).toJson()).isEqualTo(read.get().toJson());
    }
  }
}
