package dev.cartwise.training.reviewsentiment.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/** A network under training that gives log-odds for windows of tokens. */
public interface SentimentNetwork {

  /** Reads the tokens of windows into a batch. */
  WindowBatch batch(List<TrainingWindow> windows);

  /** Returns the log-odds of a batch, {@code float[rows]}. */
  NDArray logits(NDManager scratch, WindowBatch batch, boolean training);

  /** Returns the trainable arrays. */
  NetworkWeights weights();

  /** Returns the network as an ONNX model, of the weights in {@code values}. */
  byte[] toOnnx(Map<String, float[]> values);
}
