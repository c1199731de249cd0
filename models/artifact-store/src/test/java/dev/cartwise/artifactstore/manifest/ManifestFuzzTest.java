package dev.cartwise.artifactstore.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Manifests; what is read says the same when it is written again. */
class ManifestFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws ArtifactException {
    Optional<Manifest> read = READER.read(bytes.length, () -> Manifest.parse(bytes));
    if (read.isPresent()) {
      assertThat(Manifest.parse(read.get().toJson())).isEqualTo(read.get());
    }
  }
}
