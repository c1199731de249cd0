package dev.cartwise.retrainmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.fuzzing.FuzzedReader;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records of runs; what is read says the same when it is written again. */
class RunRecordFuzzTest {

  private static final TrainingRun RUN =
      new TrainingRun(
          new ArtifactSlot(new ShopId("demo"), Task.RECOMMENDATION), "20260301T030000Z-schedule");

  @RegisterExtension
  static final FuzzedReader READER = FuzzedReader.refusingBy(ArtifactException.class);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws ArtifactException {
    Optional<RunRecord> read = READER.read(bytes.length, () -> RunRecord.parse(RUN, bytes));
    if (read.isPresent()) {
      assertThat(RunRecord.parse(RUN, read.get().toJson())).isEqualTo(read.get());
    }
  }
}
