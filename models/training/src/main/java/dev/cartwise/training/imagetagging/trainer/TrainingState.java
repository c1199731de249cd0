package dev.cartwise.training.imagetagging.trainer;

import ai.djl.ndarray.NDArray;
import dev.cartwise.training.imagetagging.network.TaggerParameters;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.pytorch.NesterovOptimizer;
import dev.cartwise.training.stopping.LastResort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that changes while the network learns, and its place on disk. */
final class TrainingState {

  private static final Logger LOG = LoggerFactory.getLogger(TrainingState.class);
  private static final String VELOCITY = "velocity/";
  private static final String AVERAGE = "average/";

  private final Provenance run;
  private final Path file;
  private final TaggerParameters parameters;
  private final NesterovOptimizer optimizer;
  private final WeightAverage average;

  private final LongSupplier nanos;
  private final long start;

  private int passes;
  private double progress;
  private double secondsBefore;

  TrainingState(
      Provenance run,
      Path file,
      TaggerParameters parameters,
      NesterovOptimizer optimizer,
      WeightAverage average,
      LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.run = run;
    this.file = file;
    this.parameters = parameters;
    this.optimizer = optimizer;
    this.average = average;
  }

  int passes() {
    return passes;
  }

  double progress() {
    return progress;
  }

  double seconds() {
    return secondsBefore + (nanos.getAsLong() - start) / 1e9;
  }

  /** Counts a step as its share of the schedule; true if the clock moved the schedule further. */
  boolean advance(double share, LastResort clock) {
    double done = progress + share;
    progress = clock.progress(done, seconds());
    return progress > done;
  }

  /** Counts a pass and writes everything down. */
  void endPass() throws IOException {
    passes++;
    Map<String, float[]> arrays = parameters.values();
    put(arrays, VELOCITY, optimizer.velocities());
    put(arrays, AVERAGE, average.arrays());
    new Checkpoint(run.toText(), passes, progress, seconds(), average.updates(), arrays)
        .write(file);
  }

  private static void put(Map<String, float[]> all, String prefix, Map<String, NDArray> arrays) {
    arrays.forEach((name, array) -> all.put(prefix + name, array.toFloatArray()));
  }

  /** Goes on where the same run was interrupted, if it was. */
  void resume() throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    Checkpoint checkpoint = Checkpoint.read(file);
    List<String> differences = run.differences(checkpoint.run());
    if (!differences.isEmpty()) {
      LOG.info("{} is of another run and is written anew: it differs in {}", file, differences);
      return;
    }
    Map<String, float[]> own = new LinkedHashMap<>();
    checkpoint
        .arrays()
        .forEach(
            (name, values) -> {
              if (name.startsWith(VELOCITY)) {
                set(optimizer.velocities(), name.substring(VELOCITY.length()), values);
              } else if (name.startsWith(AVERAGE)) {
                set(average.arrays(), name.substring(AVERAGE.length()), values);
              } else {
                own.put(name, values);
              }
            });
    parameters.set(own);
    average.resume(checkpoint.updates());
    passes = checkpoint.passes();
    progress = checkpoint.progress();
    secondsBefore = checkpoint.seconds();
    LOG.info("resumed after pass {}", passes);
  }

  private static void set(Map<String, NDArray> arrays, String name, float[] values) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalStateException("the network has no array " + name);
    }
    array.set(values);
  }
}
