package dev.cartwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorTest {

  @Test
  void holdsAsManyElementsAsItsShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of("x", new float[5], 2, 3))
        .withMessage("x has 5 elements where its shape has 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of("x", new float[0], -1))
        .withMessage("x has a dimension of size -1");
  }

  @Test
  void givesElementsOfItsOwnTypeOnly() {
    Tensor tensor = Tensor.of("x", new float[] {1}, 1);

    assertThat(tensor.floats()).containsExactly(1);
    assertThatIllegalStateException()
        .isThrownBy(tensor::longs)
        .withMessage("x FLOAT[1] has no elements of type INT64");
  }

  @Test
  void nativeLibrariesLieBesideTheFunctionIfItCarriesThem(@TempDir Path root) throws IOException {
    Map<String, String> environment = Map.of("LAMBDA_TASK_ROOT", root.toString());
    assertThat(NativeLibraries.folder("", environment)).isEmpty();
    assertThat(NativeLibraries.folder("", Map.of())).isEmpty();

    Files.createFile(root.resolve(System.mapLibraryName("onnxruntime4j_jni")));

    assertThat(NativeLibraries.folder("", environment)).contains(root);
    assertThat(NativeLibraries.folder("/opt/ort", environment)).contains(Path.of("/opt/ort"));
  }
}
