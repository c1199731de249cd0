package dev.cartwise.training.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The {@code metadata_props} of an ONNX file: what it says of itself. */
public final class OnnxProperties {

  private OnnxProperties() {}

  /** Writes them into a file in place of those that it has; one of another kind stays as it is. */
  public static void describe(Path file, Map<String, String> properties) throws IOException {
    if (!file.toString().endsWith(".onnx")) {
      return;
    }
    ModelProto.Builder model =
        ModelProto.parseFrom(Files.readAllBytes(file)).toBuilder().clearMetadataProps();
    properties.forEach(
        (name, value) ->
            model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(name).setValue(value)));
    Files.write(file, model.build().toByteArray());
  }
}
