package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.store.ArtifactStore;
import java.util.function.LongSupplier;

/**
 * Where the champions of a function's shops come from.
 *
 * @param store the versions
 * @param cache their local copies
 * @param mostOpen how many champions of one task are kept open
 * @param clockMillis the time, UTC milliseconds
 */
public record ChampionSource(
    ArtifactStore store, ArtifactCache cache, int mostOpen, LongSupplier clockMillis) {

  /**
   * @throws IllegalArgumentException if none may be open
   */
  public ChampionSource {
    if (mostOpen < 1) {
      throw new IllegalArgumentException("one open champion is the least, not " + mostOpen);
    }
  }
}
