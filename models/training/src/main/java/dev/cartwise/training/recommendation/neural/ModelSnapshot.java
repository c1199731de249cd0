package dev.cartwise.training.recommendation.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.training.pytorch.LazyAdamTable;
import dev.cartwise.training.stopping.StoppedBy;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The way from a network under training to a model, some items at a time.
 *
 * @param manager owns the arrays
 * @param own each item's own embedding
 * @param seen whether each item occurs in the training sequences; the others keep no embedding of
 *     their own
 */
@SuppressWarnings("ArrayRecordComponent")
record ModelSnapshot(
    NDManager manager,
    SequenceConfig config,
    NetworkParameters parameters,
    SequenceNetwork network,
    LazyAdamTable own,
    boolean[] seen) {

  private static final int BLOCK = 16_384;

  SequenceModel take() {
    float[] vectors = new float[seen.length * config.dimension()];
    for (int start = 0; start < seen.length; start += BLOCK) {
      float[] block = vectors(start, Math.min(seen.length, start + BLOCK));
      System.arraycopy(block, 0, vectors, start * config.dimension(), block.length);
    }
    UnknownItems.place(vectors, config.dimension());
    Map<String, float[]> encoder = parameters.values();
    float[] logScale = encoder.remove(NetworkParameters.LOG_SCALE);
    encoder.remove(NetworkParameters.ATTRIBUTES);
    return new SequenceModel(
        config,
        seen.length,
        vectors,
        logScale == null ? 1 : (float) Math.exp(logScale[0]),
        encoder,
        new LearningCurve(List.of(), 0, StoppedBy.PASSES));
  }

  private float[] vectors(int start, int end) {
    int[] items = IntStream.range(start, end).toArray();
    float[] kept = new float[items.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = seen[start + i] ? 1 : 0;
    }
    try (NDManager scratch = manager.newSubManager()) {
      parameters.all().values().forEach(scratch::tempAttachAll);
      NDArray rows = scratch.create(own.read(items), new Shape(items.length, config.dimension()));
      return network
          .itemVectors(scratch, items, rows, scratch.create(kept, new Shape(kept.length, 1)))
          .toFloatArray();
    }
  }
}
