package dev.cartwise.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.training.lineage.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxPropertiesTest {

  @TempDir private Path directory;

  @Test
  void aNetworkTellsItsTaskItsCodeAndWhatItWasMadeFrom() throws Exception {
    Path file = directory.resolve("same.onnx");
    OnnxGraph graph = new OnnxGraph("same");
    graph.output(graph.input("in", "1"), "out", "1");
    Files.write(file, graph.toBytes());
    Provenance provenance = Provenance.of("d1", "rate 1", Map.of());

    OnnxProperties.describe(file, Map.of("cartwise.task", "another"));
    OnnxProperties.describe(file, provenance.properties(Task.IMAGE_TAGGING));

    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
      assertThat(session.getMetadata().getCustomMetadata())
          .containsOnly(
              Map.entry("cartwise.task", "image-tagging"),
              Map.entry("cartwise.version", provenance.code()),
              Map.entry("cartwise.recipe", provenance.lineage().recipe()),
              Map.entry("cartwise.data", "d1"));
    }
  }

  @Test
  void leavesFilesOfAnotherKindAsTheyAre() throws Exception {
    Path file = Files.writeString(directory.resolve("pieces.txt"), "a");

    OnnxProperties.describe(file, Map.of("cartwise.task", "another"));

    assertThat(file).hasContent("a");
  }
}
