package dev.cartwise.benchmark.switching;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The champion of a slot under several version names, for promotions and rollbacks that change
 * nothing but the version.
 *
 * @param store where they are
 * @param slot whose they are
 * @param versions their names
 */
record ChampionCopies(ArtifactStore store, ArtifactSlot slot, List<String> versions) {

  ChampionCopies {
    versions = List.copyOf(versions);
  }

  /** Publishes copies of the champion, unless an earlier measurement did. */
  static ChampionCopies make(ArtifactStore store, ArtifactSlot slot, Path scratch, int count)
      throws IOException {
    String champion =
        store
            .champion(slot)
            .map(ChampionPointer::version)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "nothing has been trained here: run './cartwise benchmark ingest --train'"
                            + " with this --data first"));
    LocalArtifact local = new ArtifactCache(store, scratch).fetch(slot, champion);
    List<String> versions = new ArrayList<>();
    for (int copy = 0; copy < count; copy++) {
      String version = "switch-" + (char) ('a' + copy);
      versions.add(version);
      try {
        store.publish(slot, local.manifest().withVersion(version), local.directory());
      } catch (ArtifactException e) {
        if (e.problem() != ArtifactException.Problem.CONFLICT) {
          throw e;
        }
      }
    }
    return new ChampionCopies(store, slot, versions);
  }

  /** Moves the pointer: two promotions, then a rollback, and so on. */
  void move(int step, long nowMillis) throws IOException {
    if (step % 3 == 2) {
      store.rollback(slot, "benchmark", nowMillis);
    } else {
      store.promote(slot, versions.get(step % versions.size()), "benchmark", nowMillis);
    }
  }
}
