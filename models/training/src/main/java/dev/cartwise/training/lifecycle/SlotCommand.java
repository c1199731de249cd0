package dev.cartwise.training.lifecycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.run.BucketCommand;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** A command about the artifacts of one task. */
abstract class SlotCommand extends BucketCommand {

  @Option(
      names = "--task",
      defaultValue = "recommendation",
      description = "The task (default: recommendation).")
  private String task = "recommendation";

  abstract Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException;

  @Override
  protected final Outcome run(ObjectStore objects, ShopId id) throws IOException {
    try {
      return run(new ArtifactStore(objects), new ArtifactSlot(id, Task.of(task)));
    } catch (IllegalArgumentException e) {
      throw new TrainingFailure(e.getMessage() + ".", e);
    }
  }

  /** The champion pointer after a change. */
  static Outcome moved(ArtifactSlot slot, ChampionPointer pointer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("shop", slot.shop().value());
    json.put("task", slot.task().toString());
    json.put("champion", pointer.version());
    json.put("reason", pointer.reason());
    return new Outcome(
        json,
        List.of(
            slot.task() + " of " + slot.shop() + ": the champion is " + pointer.version() + "."));
  }
}
