package dev.cartwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.cartwise.inference.InferenceException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {

  private static final TensorSpec LEFT = TensorSpec.floats("left", TensorSpec.ANY, 3);
  private static final TensorSpec RIGHT = TensorSpec.floats("right", TensorSpec.ANY, 3);
  private static final TensorSpec SUM = TensorSpec.floats("sum", TensorSpec.ANY, 3);
  private static final ModelSignature ADDING =
      new ModelSignature(List.of(LEFT, RIGHT), List.of(SUM));

  @TempDir private Path folder;

  @Test
  void runsArraysAndDirectBuffersAlike() throws IOException {
    try (OnnxModel model = open(ADDING)) {
      ByteBuffer direct = ByteBuffer.allocateDirect(12).order(ByteOrder.nativeOrder());
      direct.asFloatBuffer().put(new float[] {10, 20, 30});

      Tensor sum =
          model
              .run(
                  Tensor.of("right", direct.asFloatBuffer(), 1, 3),
                  Tensor.of("left", new float[] {1, 2, 3}, 1, 3))
              .get(0);

      assertThat(sum).hasToString("sum FLOAT[1][3]");
      assertThat(sum.floats()).containsExactly(11, 22, 33);
    }
  }

  @Test
  void carriesEveryElementType() throws IOException {
    assertThat(echo(DataType.INT64, Tensor.of("given", new long[] {1L << 40, -2}, 1, 2)).longs())
        .containsExactly(1L << 40, -2);
    assertThat(echo(DataType.INT32, Tensor.of("given", new int[] {7, -8}, 1, 2)).ints())
        .containsExactly(7, -8);
    assertThat(echo(DataType.UINT8, Tensor.of("given", new byte[] {0, (byte) 255}, 1, 2)).bytes())
        .containsExactly(0, 255);
    String[] texts = {"鞋", "", "a", "b"};
    assertThat(echo(DataType.STRING, Tensor.of("given", texts, 2, 2)).strings())
        .containsExactly(texts);
  }

  @Test
  void handsAnOutputToAnotherModel() throws IOException {
    try (OnnxModel adding = open(ADDING);
        OnnxModel first = echoing(DataType.FLOAT);
        OnnxModel second = echoing(DataType.FLOAT)) {
      Tensor given = Tensor.of("given", new float[] {1, 2, 3, 4}, 2, 2);

      assertThat(first.runInto(second, given).get(0).floats()).containsExactly(1, 2, 3, 4);
      assertThatInference(() -> first.runInto(adding, given), Problem.WRONG_INPUT)
          .hasMessageContaining("adding.onnx takes [left");
      second.close();
      assertThatInference(() -> first.runInto(second, given), Problem.CLOSED)
          .hasMessageContaining("was closed");
    }
  }

  @Test
  void refusesToHandOverWhatTheOtherModelDoesNotTake() throws IOException {
    try (OnnxModel adding = open(ADDING);
        OnnxModel echoing = echoing(DataType.FLOAT)) {
      assertThatInference(
              () -> adding.runInto(echoing, row("left", 1), row("right", 1)), Problem.WRONG_INPUT)
          .hasMessageContaining("got given FLOAT[1][3]");
    }
  }

  private OnnxModel echoing(DataType type) throws IOException {
    return OnnxModel.open(TinyModels.echoing(folder, type), SessionSettings.standard());
  }

  private Tensor echo(DataType type, Tensor given) throws IOException {
    try (OnnxModel model = echoing(type)) {
      return model.run(given).get(0);
    }
  }

  @Test
  void tellsTheSignatureOfAnUnknownModel() throws IOException {
    try (OnnxModel model =
        OnnxModel.open(TinyModels.adding(folder), SessionSettings.standard().withGraphAsStored())) {
      assertThat(model.signature()).isEqualTo(ADDING);
    }
  }

  @Test
  void acceptsAFixedSizeWhereTheModelLeavesItFree() throws IOException {
    ModelSignature one =
        new ModelSignature(
            List.of(TensorSpec.floats("left", 1, 3), TensorSpec.floats("right", 1, 3)),
            List.of(TensorSpec.floats("sum", 1, 3)));
    try (OnnxModel model = open(one)) {
      assertThatInference(() -> model.run(row("left", 2), row("right", 2)), Problem.WRONG_INPUT)
          .hasMessageContaining("takes left FLOAT[1][3]");
    }
  }

  @Test
  void namesTheInputThatTheModelLacks() {
    assertThatInference(
            () -> open(List.of(LEFT, TensorSpec.floats("rite", -1, 3)), SUM),
            Problem.WRONG_SIGNATURE)
        .hasMessage("adding.onnx has no input rite FLOAT[?][3]");
  }

  @Test
  void namesTheInputThatNobodyGives() {
    assertThatInference(() -> open(List.of(LEFT), SUM), Problem.WRONG_SIGNATURE)
        .hasMessage("adding.onnx wants an input that nobody gives: right FLOAT[?][3]");
  }

  @Test
  void namesTheOutputThatTheModelLacks() {
    assertThatInference(
            () -> open(List.of(LEFT, RIGHT), TensorSpec.floats("total", -1, 3)),
            Problem.WRONG_SIGNATURE)
        .hasMessage("adding.onnx has no output total FLOAT[?][3]");
  }

  @Test
  void refusesAnotherRankDimensionOrType() {
    assertThatInference(
            () -> open(List.of(LEFT, TensorSpec.floats("right", -1, -1, 3)), SUM),
            Problem.WRONG_SIGNATURE)
        .hasMessageContaining("right FLOAT[?][3] where right FLOAT[?][?][3] is expected");
    assertThatInference(
            () -> open(List.of(LEFT, RIGHT), TensorSpec.floats("sum", -1, 4)),
            Problem.WRONG_SIGNATURE)
        .hasMessageContaining("output sum FLOAT[?][3] where sum FLOAT[?][4] is expected");
    assertThatInference(
            () -> open(List.of(LEFT, TensorSpec.longs("right", -1, 3)), SUM),
            Problem.WRONG_SIGNATURE)
        .hasMessageContaining("right FLOAT[?][3] where right INT64[?][3] is expected");
  }

  @Test
  void refusesTensorsOfAnotherNameTypeOrShape() throws IOException {
    try (OnnxModel model = open(ADDING)) {
      assertThatInference(() -> model.run(row("left", 1)), Problem.WRONG_INPUT)
          .hasMessageContaining("got [left FLOAT[1][3]]");
      assertThatInference(() -> model.run(row("left", 1), row("rite", 1)), Problem.WRONG_INPUT)
          .hasMessageContaining("takes right FLOAT[?][3]");
      assertThatInference(
              () -> model.run(row("left", 1), Tensor.of("right", new long[3], 1, 3)),
              Problem.WRONG_INPUT)
          .hasMessageContaining("right INT64[1][3]");
    }
  }

  @Test
  void reportsARunThatFails() throws IOException {
    try (OnnxModel model = open(ADDING)) {
      assertThatInference(() -> model.run(row("left", 2), row("right", 3)), Problem.FAILED_RUN)
          .hasMessageStartingWith("adding.onnx failed while it ran");
      assertThat(model.run(row("left", 2), row("right", 2)).get(0).floats()).hasSize(6);
    }
  }

  @Test
  void refusesAMissingFile() {
    Path missing = folder.resolve("missing.onnx");
    assertThatInference(
            () -> OnnxModel.open(missing, ADDING, SessionSettings.standard()), Problem.MISSING)
        .hasMessage("missing.onnx is missing");
  }

  @Test
  void refusesATruncatedOrForeignFile() throws IOException {
    byte[] whole = Files.readAllBytes(TinyModels.adding(folder));
    Path half = Files.write(folder.resolve("half.onnx"), Arrays.copyOf(whole, whole.length / 2));
    Path text = Files.writeString(folder.resolve("text.onnx"), "not a model at all");
    for (Path each : List.of(half, text)) {
      assertThatInference(
              () -> OnnxModel.open(each, ADDING, SessionSettings.standard()), Problem.CORRUPT)
          .hasMessageStartingWith(each.getFileName() + " is no model that can be loaded");
    }
  }

  @Test
  void reportsCustomOperatorsThatCannotBeLoaded() throws IOException {
    Path model = TinyModels.adding(folder);
    SessionSettings settings =
        SessionSettings.standard().withCustomOperators(folder.resolve("nowhere.so"));
    assertThatInference(() -> OnnxModel.open(model, ADDING, settings), Problem.CORRUPT)
        .hasMessageContaining("nowhere.so");
  }

  @Test
  void closesTwiceAndRunsNoMore() throws IOException {
    OnnxModel model = open(ADDING);
    model.close();
    model.close();

    assertThatInference(() -> model.run(row("left", 1), row("right", 1)), Problem.CLOSED)
        .hasMessage("adding.onnx was closed");
  }

  @Test
  void runsFromManyThreadsAtOnce() throws IOException {
    try (OnnxModel model = open(ADDING)) {
      List<Float> sums =
          IntStream.range(0, 500)
              .parallel()
              .mapToObj(
                  i -> {
                    float[] values = {i, i, i};
                    try {
                      return model
                          .run(Tensor.of("left", values, 1, 3), Tensor.of("right", values, 1, 3))
                          .get(0)
                          .floats()[2];
                    } catch (InferenceException e) {
                      throw new AssertionError(e);
                    }
                  })
              .toList();

      assertThat(sums)
          .containsExactlyElementsOf(IntStream.range(0, 500).mapToObj(i -> 2f * i).toList());
    }
  }

  private OnnxModel open(List<TensorSpec> inputs, TensorSpec output) throws IOException {
    return open(new ModelSignature(inputs, List.of(output)));
  }

  private OnnxModel open(ModelSignature expected) throws IOException {
    return OnnxModel.open(TinyModels.adding(folder), expected, SessionSettings.standard());
  }

  private static Tensor row(String name, int rows) {
    return Tensor.of(name, new float[rows * 3], rows, 3);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertThatInference(
      ThrowingCallable call, Problem problem) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
