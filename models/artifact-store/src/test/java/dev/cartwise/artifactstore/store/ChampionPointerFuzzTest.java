package dev.cartwise.artifactstore.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pointers to what is served. */
class ChampionPointerFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws ArtifactException {
    Optional<ChampionPointer> read = READER.read(bytes.length, () -> ChampionPointer.parse(bytes));
    if (read.isPresent()) {
      assertThat(ChampionPointer.parse(read.get().toJson())).isEqualTo(read.get());
    }
  }
}
