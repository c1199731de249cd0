package dev.cartwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.cartwise.inference.InferenceException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPartTest {

  @TempDir private Path folder;
  private Path whole = Path.of("");

  @BeforeEach
  void writesAModelOfThreeOperators() throws IOException {
    whole = TinyModels.bending(folder);
  }

  private static OnnxModel open(Path file, String tensor) throws InferenceException {
    ModelSignature signature =
        new ModelSignature(
            List.of(
                TensorSpec.floats("left", TensorSpec.ANY, 3),
                TensorSpec.floats("right", TensorSpec.ANY, 3)),
            List.of(TensorSpec.floats(tensor, TensorSpec.ANY, 3)));
    return OnnxModel.openUntil(file, tensor, signature, SessionSettings.standard());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sum", "product", "bent"})
  void givesAnInnerTensor(String tensor) throws IOException {
    try (OnnxModel part = open(whole, tensor)) {
      float[] found =
          part.run(
                  Tensor.of("left", new float[] {1, 2, 3}, 1, 3),
                  Tensor.of("right", new float[] {1, 1, -9}, 1, 3))
              .get(0)
              .floats();
      switch (tensor) {
        case "sum" -> assertThat(found).containsExactly(2, 3, -6);
        case "product" -> assertThat(found).containsExactly(2, -3, -12);
        default -> assertThat(found).containsExactly(2, 0, 0);
      }
    }
  }

  @Test
  void leavesOutWhatTheTensorDoesNotComeFrom() throws IOException {
    ByteBuffer part = ModelPart.until(ByteBuffer.wrap(Files.readAllBytes(whole)), "sum");

    ModelProto model = ModelProto.parseFrom(part);

    assertThat(model.getGraph().getNodeList()).hasSize(1);
    assertThat(model.getGraph().getInitializerList()).isEmpty();
    assertThat(model.getGraph().getInputList()).hasSize(2);
    assertThat(model.getOpsetImportList()).hasSize(1);
  }

  @Test
  void refusesATensorThatNothingGives() {
    assertThatThrownBy(() -> open(whole, "left"))
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CORRUPT))
        .hasMessageContaining("bending.onnx")
        .hasMessageContaining("left");
  }

  @Test
  void refusesAFileCutOffAnywhere() throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.onnx");
    for (int length = 1; length < bytes.length; length++) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> open(cut, "sum").close())
          .as("the first %d bytes", length)
          .isInstanceOf(InferenceException.class);
    }
  }
}
