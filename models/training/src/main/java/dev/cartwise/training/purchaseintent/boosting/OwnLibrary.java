package dev.cartwise.training.purchaseintent.boosting;

import dev.cartwise.training.run.ScratchDirectory;
import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * LightGBM's native library, unpacked for this process alone.
 *
 * <p>Left to itself it is unpacked into the temporary directory under one name, over the copy that
 * another process runs: that process would crash. What is loaded stays, though its file goes.
 */
final class OwnLibrary {

  private static final String TEMPORARY = "java.io.tmpdir";

  private static boolean loaded;

  private OwnLibrary() {}

  /**
   * Loads it, unless it is loaded.
   *
   * @throws LinkageError if this machine cannot
   */
  static synchronized void load() {
    if (loaded) {
      return;
    }
    String shared = System.getProperty(TEMPORARY, "");
    try (ScratchDirectory own = ScratchDirectory.create()) {
      System.setProperty(TEMPORARY, own.path().toString());
      LGBMBooster.loadNative();
      loaded = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.setProperty(TEMPORARY, shared);
    }
  }
}
