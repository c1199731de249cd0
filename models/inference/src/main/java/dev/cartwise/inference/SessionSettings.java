package dev.cartwise.inference;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a model is run.
 *
 * @param threads the threads that one run uses; one in a function, whose share of a processor grows
 *     with its memory
 * @param optimized whether the graph is optimised when it is opened; off for a graph that was
 *     stored optimised, which then opens faster
 * @param customOperators a native library with operators that ONNX itself lacks
 */
public record SessionSettings(int threads, boolean optimized, Optional<Path> customOperators) {

  public SessionSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("a run needs a thread, not " + threads);
    }
  }

  /** One thread, optimised at opening, ONNX's own operators. */
  public static SessionSettings standard() {
    return new SessionSettings(1, true, Optional.empty());
  }

  public SessionSettings withThreads(int count) {
    return new SessionSettings(count, optimized, customOperators);
  }

  /** For a graph that was optimised before it was stored. */
  public SessionSettings withGraphAsStored() {
    return new SessionSettings(threads, false, customOperators);
  }

  public SessionSettings withCustomOperators(Path library) {
    return new SessionSettings(threads, optimized, Optional.of(library));
  }
}
