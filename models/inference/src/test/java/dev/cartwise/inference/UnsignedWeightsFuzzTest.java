package dev.cartwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Serialised models; in a model that was rewritten there is nothing left to rewrite. */
class UnsignedWeightsFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(IllegalArgumentException.class);

  @FuzzTest
  void rewritesOrRefuses(byte[] bytes) {
    Optional<Optional<ByteBuffer>> read =
        READER.read(bytes.length, () -> UnsignedWeights.of(ByteBuffer.wrap(bytes)));
    read.flatMap(rewritten -> rewritten)
        .ifPresent(model -> assertThat(UnsignedWeights.of(model)).isEmpty());
  }
}
