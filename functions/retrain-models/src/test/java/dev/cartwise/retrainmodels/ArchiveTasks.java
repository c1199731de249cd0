package dev.cartwise.retrainmodels;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.contracts.ShopId;
import java.util.Arrays;
import java.util.List;

/** What a schedule trains without a data set: the tasks that learn from the archive of events. */
final class ArchiveTasks {

  private ArchiveTasks() {}

  /** One slot for each of these tasks of each shop, shop by shop. */
  static List<ArtifactSlot> of(String... shops) {
    return Arrays.stream(shops)
        .map(ShopId::new)
        .flatMap(
            shop ->
                Task.trained().stream()
                    .filter(task -> task.dataFile().isEmpty())
                    .map(task -> new ArtifactSlot(shop, task)))
        .toList();
  }
}
