package dev.cartwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Serialised models; the part that is cut out of a part is the same part. */
class ModelPartFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(IllegalArgumentException.class);

  @FuzzTest
  void cutsOrRefuses(byte[] bytes) {
    Optional<ByteBuffer> part =
        READER.read(bytes.length, () -> ModelPart.until(ByteBuffer.wrap(bytes), "h"));
    part.ifPresent(cut -> assertThat(ModelPart.until(cut.duplicate(), "h")).isEqualTo(cut));
  }
}
