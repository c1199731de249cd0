package dev.cartwise.training.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.LiveArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.training.onnx.OnnxGraph;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportModelTest {

  private static final ArtifactSlot SLOT = new ArtifactSlot(new ShopId("demo"), Task.IMAGE_TAGGING);
  private static final String DESCRIPTION =
      """
      {"schemaVersion": 1,
       "input": {"name": "pixels", "layout": "NCHW", "type": "FLOAT", "width": 8, "height": 6,
                 "fit": "STRETCH", "mean": [0, 0, 0], "std": [1, 1, 1]},
       "heads": [{"name": "light", "output": "means", "activation": "LOGITS"}]}
      """;

  @TempDir Path directory;
  private ArtifactStore store;
  private DirectoryObjectStore objects;
  private String failure = "";

  @BeforeEach
  void write() throws Exception {
    objects = new DirectoryObjectStore(Files.createDirectory(directory.resolve("bucket")));
    store = new ArtifactStore(objects);
    OnnxGraph graph = new OnnxGraph("means");
    String input = graph.input("pixels", "1", "3", "6", "8");
    graph.output(
        graph.apply("Flatten", graph.apply("GlobalAveragePool", input)), "means", "1", "3");
    Files.write(file("net.onnx"), graph.toBytes());
    Files.writeString(file("description.json"), DESCRIPTION);
    Files.writeString(file("names.txt"), "red\ngreen\n\nblue\n");
    Files.writeString(file("names.json"), "{\"light\": [\"red\", \"green\", \"blue\"]}");
  }

  @Test
  void anImportedNetworkIsServed() throws Exception {
    assertThat(run("--labels", file("names.json").toString())).contains("the champion is");

    try (LiveArtifact<ImageTagger> live =
            new LiveArtifact<>(
                store,
                new ArtifactCache(store, directory.resolve("cache")),
                SLOT,
                artifact -> ImageTagger.open(artifact.directory()),
                System::currentTimeMillis);
        ArtifactLease<ImageTagger> lease = live.acquire()) {
      RgbImage green = new RgbImage(1, 1, new byte[] {10, 90, 20});
      assertThat(lease.artifact().tag(green).head("light").orElseThrow().best().label().name())
          .isEqualTo("green");
    }
  }

  @Test
  void namesMayStandOneALine() throws Exception {
    run("--labels", file("names.txt").toString(), "--promote", "never");

    assertThat(failure).isEmpty();
    assertThat(store.versions(SLOT)).hasSize(1);
    assertThat(store.champion(SLOT)).isEmpty();
  }

  @Test
  void whatDoesNotFitIsNamedAndNothingIsStored() throws Exception {
    Files.writeString(file("names.txt"), "red\ngreen\n");
    run("--labels", file("names.txt").toString());
    assertThat(failure)
        .contains(
            "model.onnx has the output means FLOAT[1][3] where means FLOAT[1][2] is expected");

    Files.writeString(file("description.json"), DESCRIPTION.replace("NCHW", "NHWC"));
    run("--labels", file("names.json").toString());
    assertThat(failure).contains("model.onnx has the input pixels FLOAT[1][3][6][8]");

    Files.writeString(file("description.json"), DESCRIPTION.replace("LOGITS", "SIGMOID"));
    run("--labels", file("names.json").toString());
    assertThat(failure).contains("tagger.json: heads[0].activation must be one of");

    run("--labels", file("nowhere.json").toString());
    assertThat(failure).contains("There is no file");

    assertThat(store.versions(SLOT)).isEmpty();
  }

  @Test
  void noGateJudgesAnImport() throws Exception {
    run("--labels", file("names.txt").toString(), "--promote", "if-better");

    assertThat(failure).isEqualTo("--promote of an import is always or never, not 'if-better'.");
    assertThat(store.versions(SLOT)).isEmpty();
  }

  @Test
  void onlyImageTaggersCanBeImported() {
    run("--labels", file("names.json").toString(), "--task", "recommendation");

    assertThat(failure).contains("--task image-tagging, not for recommendation");
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private String run(String... more) {
    failure = "";
    ImportModel command = new ImportModel();
    command.use(objects);
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
    line.setOverwrittenOptionsAllowed(true);
    line.setExecutionExceptionHandler(
        (e, commandLine, parsed) -> {
          failure = e.getMessage() + "";
          return 1;
        });
    String[] arguments = new String[more.length + 6];
    arguments[0] = "--onnx";
    arguments[1] = file("net.onnx").toString();
    arguments[2] = "--manifest";
    arguments[3] = file("description.json").toString();
    arguments[4] = "--shop";
    arguments[5] = "demo";
    System.arraycopy(more, 0, arguments, 6, more.length);
    line.execute(arguments);
    return out.toString();
  }
}
