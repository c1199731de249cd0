package dev.cartwise.training.lifecycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.training.imagetagging.ImportedTagger;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code models import}: checks a network from elsewhere and makes it the champion. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports a network for image tagging.")
final class ImportModel extends SlotCommand {

  @Option(names = "--onnx", required = true, description = "The network.")
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

  @Option(names = "--keep-champion", description = "Store it without promoting it.")
  private boolean keepChampion;

  @Override
  Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException {
    if (slot.task() != Task.IMAGE_TAGGING) {
      throw new TrainingFailure(
          "Networks can be imported for --task "
              + Task.IMAGE_TAGGING
              + ", not for "
              + slot.task()
              + ".");
    }
    long now = System.currentTimeMillis();
    try (ScratchDirectory scratch = ScratchDirectory.create()) {
      Path directory = scratch.folder("artifact");
      Manifest imported = ImportedTagger.lay(onnx, labels, manifest, directory, now);
      store.publish(slot, imported, directory);
      if (!keepChampion) {
        return moved(slot, store.promote(slot, imported.version(), "imported", now));
      }
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("shop", slot.shop().value());
      json.put("task", slot.task().toString());
      json.put("version", imported.version());
      return new Outcome(json, List.of("stored " + imported.version() + "."));
    }
  }
}
