package dev.cartwise.training.reviewsentiment.network;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Weights of backbones: one matrix and one vector of each file. */
class BackboneWeightsFuzzTest {

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(IOException.class).refusingAlsoBy(TrainingFailure.class);

  @TempDir static Path directory;

  @FuzzTest
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("backbone.onnx"), bytes);
    Optional<BackboneWeights> read = READER.read(bytes.length, () -> BackboneWeights.read(file));
    if (read.isPresent()) {
      READER.read(bytes.length, () -> read.get().matrix("a/dense"));
      READER.read(bytes.length, () -> read.get().vector("bias"));
    }
  }
}
