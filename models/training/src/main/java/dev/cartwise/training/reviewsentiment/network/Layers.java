package dev.cartwise.training.reviewsentiment.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;

/** The pieces that both networks are made of. */
final class Layers {
  private static final float FAR_BELOW = -1e4f;

  private Layers() {}

  static NDArray drop(NDArray x, float rate, boolean training) {
    return training ? Dropout.dropout(x, rate, true).singletonOrThrow() : x;
  }

  static NDArray lookUp(NDArray index, NDArray table) {
    return Embedding.embedding(index, table, SparseFormat.DENSE).singletonOrThrow();
  }

  /** The largest value of each component over the tokens of each row. */
  static NDArray maximum(NDManager scratch, NDArray states, WindowBatch batch) {
    Shape shape = new Shape(batch.rows(), batch.length(), 1);
    return states.add(padding(scratch, batch, shape)).max(new int[] {1});
  }

  /** Returns 0 for tokens and far below it for padding, in a shape of rows times length values. */
  static NDArray padding(NDManager scratch, WindowBatch batch, Shape shape) {
    return scratch.create(batch.below(FAR_BELOW), shape);
  }

  /** The mean of each component over the tokens of each row. */
  static NDArray mean(NDManager scratch, NDArray states, WindowBatch batch) {
    NDArray mask = scratch.create(batch.mask(), new Shape(batch.rows(), batch.length(), 1));
    return states.mul(mask).sum(new int[] {1}).div(mask.sum(new int[] {1}));
  }
}
