package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks that a shop has something to learn from for: recommendation and purchase intent from
 * the archive that every shop has, the others from a data set of its own.
 */
final class TrainableTasks {

  private final ObjectStore objects;

  TrainableTasks(ObjectStore objects) {
    this.objects = objects;
  }

  /** The slots of a shop that a schedule trains. */
  List<ArtifactSlot> of(ShopId shop) throws IOException {
    List<ArtifactSlot> slots = new ArrayList<>();
    for (Task task : Task.trained()) {
      if (task.dataFile().isEmpty() || isThere(task.dataPrefix(shop) + task.dataFile().get())) {
        slots.add(new ArtifactSlot(shop, task));
      }
    }
    return slots;
  }

  private boolean isThere(String key) throws IOException {
    return objects.list(key).contains(key);
  }
}
