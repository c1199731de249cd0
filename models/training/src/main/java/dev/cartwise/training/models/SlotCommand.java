package dev.cartwise.training.models;

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
import dev.cartwise.training.run.PublishedArtifacts;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about the artifacts of one task. */
abstract class SlotCommand extends BucketCommand {

  @Option(
      names = "--task",
      paramLabel = "TASK",
      completionCandidates = TaskNames.class,
      description =
          "One of ${COMPLETION-CANDIDATES} (default: recommendation; import: what is imported).")
  private @Nullable String task;

  abstract Outcome run(ArtifactStore store, ArtifactSlot slot) throws IOException;

  @Override
  protected final Outcome run(ObjectStore objects, ShopId id) throws IOException {
    try {
      Task chosen = task == null ? defaultTask() : Task.of(task);
      return run(PublishedArtifacts.in(objects, System.getenv()), new ArtifactSlot(id, chosen));
    } catch (IllegalArgumentException e) {
      throw new TrainingFailure(e.getMessage() + ".", e);
    }
  }

  /**
   * The task if none is named.
   *
   * @throws IOException if that cannot be told
   */
  Task defaultTask() throws IOException {
    return Task.RECOMMENDATION;
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
