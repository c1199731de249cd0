package dev.cartwise.training.lifecycle;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A shop's own labelled data for a task, as it lies in the bucket. */
public final class ShopDataSet {

  private final ObjectStore objects;
  private final ArtifactSlot slot;

  public ShopDataSet(ObjectStore objects, ArtifactSlot slot) {
    this.objects = objects;
    this.slot = slot;
  }

  /**
   * Copies the data set, folders and all.
   *
   * @param directory an empty one
   * @throws TrainingFailure naming what to upload if there is none
   */
  public void into(Path directory) throws IOException {
    String prefix = slot.task().dataPrefix(slot.shop());
    for (String key : objects.list(prefix)) {
      Path file = directory.resolve(key.substring(prefix.length())).normalize();
      if (!file.startsWith(directory) || key.endsWith("/")) {
        continue;
      }
      Path folder = file.getParent();
      Files.createDirectories(folder == null ? directory : folder);
      objects.download(key, file);
    }
    String needed = slot.task().dataFile().orElseThrow();
    if (!Files.isRegularFile(directory.resolve(needed))) {
      throw new TrainingFailure(
          "There is no data of "
              + slot.shop()
              + " to train "
              + slot.task()
              + ": upload "
              + prefix
              + needed
              + " and the "
              + slot.task().examples()
              + " it tells of.");
    }
  }
}
