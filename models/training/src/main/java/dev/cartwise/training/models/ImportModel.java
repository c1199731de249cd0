package dev.cartwise.training.models;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.training.imagetagging.ImportedTagger;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code models import}: checks an artifact from elsewhere and makes it the champion. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Import an artifact of any task, or a network for image tagging.")
final class ImportModel extends SlotCommand {

  @ArgGroup(multiplicity = "1")
  private Imported imported = new Imported();

  @Option(
      names = "--promote",
      paramLabel = "WHEN",
      defaultValue = "always",
      description = "Whether it becomes the champion: always or never (default: ${DEFAULT-VALUE}).")
  private String promote = "always";

  /** What is imported: one of the two. */
  private static final class Imported {

    @Option(
        names = "--artifact",
        paramLabel = "DIR",
        description = "Directory of an artifact with its manifest, as train --out writes it.")
    private @Nullable Path artifact;

    @ArgGroup(exclusive = false)
    private @Nullable Network network;
  }

  /** A network that was trained elsewhere. */
  private static final class Network {

    @Option(
        names = "--onnx",
        paramLabel = "FILE",
        required = true,
        description = "The network, for image tagging.")
    private Path onnx = Path.of("");

    @Option(
        names = "--labels",
        paramLabel = "FILE",
        required = true,
        description = "Labels of each head as JSON, or one name a line where there is one head.")
    private Path labels = Path.of("");

    @Option(
        names = "--manifest",
        paramLabel = "FILE",
        required = true,
        description = "How the network is fed and read, as in tagger.json.")
    private Path manifest = Path.of("");
  }

  /** What is imported tells its task. */
  @Override
  Task defaultTask() throws IOException {
    return imported.artifact == null
        ? Task.IMAGE_TAGGING
        : ImportedArtifact.open(imported.artifact).manifest().task();
  }

  @Override
  Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException {
    boolean promoted = promoted();
    long now = System.currentTimeMillis();
    try (ScratchDirectory scratch = ScratchDirectory.create()) {
      LocalArtifact found =
          imported.artifact == null
              ? network(slot.task(), scratch.folder("artifact"), now)
              : ImportedArtifact.of(slot.task(), imported.artifact);
      String version = found.manifest().version();
      store.publish(slot, found.manifest(), found.directory());
      if (promoted) {
        return moved(slot, store.promote(slot, version, "imported", now));
      }
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("shop", slot.shop().value());
      json.put("task", slot.task().toString());
      json.put("version", version);
      return new Outcome(json, List.of("stored " + version + "."));
    }
  }

  /** No gate judges what was trained elsewhere: there is no {@code if-better}. */
  private boolean promoted() {
    return switch (promote) {
      case "always" -> true;
      case "never" -> false;
      default ->
          throw new TrainingFailure(
              "--promote of an import is always or never, not '" + promote + "'.");
    };
  }

  private LocalArtifact network(Task task, Path directory, long now) throws IOException {
    Network network = imported.network;
    if (network == null) {
      throw new IllegalStateException("the command line lets one of the two be given");
    }
    if (task != Task.IMAGE_TAGGING) {
      throw new TrainingFailure(
          "Networks can be imported for --task " + Task.IMAGE_TAGGING + ", not for " + task + ".");
    }
    Manifest manifest =
        ImportedTagger.lay(network.onnx, network.labels, network.manifest, directory, now);
    return new LocalArtifact(directory, manifest);
  }
}
