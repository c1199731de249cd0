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
    description = "Imports an artifact of any task, or a network for image tagging.")
final class ImportModel extends SlotCommand {

  @ArgGroup(multiplicity = "1")
  private Imported imported = new Imported();

  @Option(names = "--keep-champion", description = "Store it without promoting it.")
  private boolean keepChampion;

  /** What is imported: one of the two. */
  private static final class Imported {

    @Option(
        names = "--artifact",
        description = "A directory with an artifact and its manifest, as train --out writes it.")
    private @Nullable Path artifact;

    @ArgGroup(exclusive = false)
    private @Nullable Network network;
  }

  /** A network that was trained elsewhere. */
  private static final class Network {

    @Option(names = "--onnx", required = true, description = "The network, for image tagging.")
    private Path onnx = Path.of("");

    @Option(
        names = "--labels",
        required = true,
        description = "Labels of each head as JSON; or a name a line when there is one head.")
    private Path labels = Path.of("");

    @Option(
        names = "--manifest",
        required = true,
        description = "How the network is fed and read, as tagger.json.")
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
    long now = System.currentTimeMillis();
    try (ScratchDirectory scratch = ScratchDirectory.create()) {
      LocalArtifact found =
          imported.artifact == null
              ? network(slot.task(), scratch.folder("artifact"), now)
              : ImportedArtifact.of(slot.task(), imported.artifact);
      String version = found.manifest().version();
      store.publish(slot, found.manifest(), found.directory());
      if (!keepChampion) {
        return moved(slot, store.promote(slot, version, "imported", now));
      }
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("shop", slot.shop().value());
      json.put("task", slot.task().toString());
      json.put("version", version);
      return new Outcome(json, List.of("stored " + version + "."));
    }
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
