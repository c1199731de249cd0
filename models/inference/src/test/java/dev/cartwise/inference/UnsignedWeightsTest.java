package dev.cartwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsignedWeightsTest {

  private static final int ROWS = 64;

  @TempDir private Path folder;

  @Test
  void sumsOfLargeProductsAreNotCutOff() throws IOException {
    assertThat(product(TinyModels.multiplyingBytes(weights(127), null)))
        .isCloseTo(2f * 127 * ROWS, within(.5f));
    assertThat(product(TinyModels.multiplyingBytes(weights(-128), null)))
        .isCloseTo(2f * -128 * ROWS, within(.5f));
  }

  @Test
  void aZeroPointOfTheWeightsStaysWhatItIs() throws IOException {
    assertThat(product(TinyModels.multiplyingBytes(weights(100), (byte) -20)))
        .isCloseTo(2f * 120 * ROWS, within(.5f));
  }

  @Test
  void weightsAndTheirZeroPointBecomeUnsigned() throws IOException {
    assertThat(rewritten(TinyModels.multiplyingBytes(weights(1), null)).getGraph())
        .satisfies(
            graph -> {
              assertThat(graph.getInitializerList())
                  .extracting(TensorProto::getDataType)
                  .containsOnly(DataType.UINT8.getNumber());
              assertThat(graph.getInitializer(0).getRawData().byteAt(0)).isEqualTo((byte) 129);
              assertThat(graph.getNode(1).getInputList()).hasSize(4);
            });
    assertThat(
            rewritten(TinyModels.multiplyingBytes(weights(1), (byte) 0))
                .getGraph()
                .getInitializerList())
        .extracting(TensorProto::getDataType)
        .containsOnly(DataType.UINT8.getNumber());
  }

  @Test
  void weightsThatSomethingElseReadsStayAsTheyAre() {
    ModelProto.Builder shared = TinyModels.multiplyingBytes(weights(1), null).toBuilder();
    shared
        .getGraphBuilder()
        .addNode(NodeProto.newBuilder().setOpType("Identity").addInput("weights").addOutput("w"));

    assertThat(unsigned(shared.build())).isEmpty();
  }

  @Test
  void weightsWhoseZeroPointIsCalculatedStayAsTheyAre() {
    ModelProto.Builder calculated = TinyModels.multiplyingBytes(weights(1), (byte) 3).toBuilder();
    calculated.getGraphBuilder().removeInitializer(1);

    assertThat(unsigned(calculated.build())).isEmpty();
  }

  @Test
  void aModelWithoutSignedWeightsStaysAsItIs() throws IOException {
    byte[] model = Files.readAllBytes(TinyModels.bending(folder));

    assertThat(UnsignedWeights.of(ByteBuffer.wrap(model))).isEmpty();
  }

  private float product(ModelProto model) throws IOException {
    Path file = Files.write(folder.resolve("model.onnx"), model.toByteArray());
    float[] x = new float[ROWS];
    Arrays.fill(x, 2);
    try (OnnxModel opened = OnnxModel.open(file, SessionSettings.standard())) {
      return opened.run(Tensor.of("x", x, 1, ROWS)).get(0).floats()[0];
    }
  }

  private static ModelProto rewritten(ModelProto model) throws InvalidProtocolBufferException {
    return ModelProto.parseFrom(unsigned(model).orElseThrow());
  }

  private static Optional<ByteBuffer> unsigned(ModelProto model) {
    return UnsignedWeights.of(ByteBuffer.wrap(model.toByteArray()));
  }

  private static byte[] weights(int value) {
    byte[] weights = new byte[ROWS];
    Arrays.fill(weights, (byte) value);
    return weights;
  }
}
