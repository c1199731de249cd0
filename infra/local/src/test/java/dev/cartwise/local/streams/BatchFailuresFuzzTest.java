package dev.cartwise.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers to batches; each says from which record on it is sent again. */
class BatchFailuresFuzzTest {
  private static final List<String> BATCH = List.of("1", "2", "3");

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingNothing();

  @FuzzTest
  void namesAPlaceInTheBatch(byte[] answer) {
    int first =
        READER.read(answer.length, () -> BatchFailures.firstFailed(answer, BATCH)).orElseThrow();
    assertThat(first).isBetween(0, BATCH.size());
  }
}
