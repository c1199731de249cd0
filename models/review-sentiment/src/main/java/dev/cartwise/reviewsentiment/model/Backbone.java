package dev.cartwise.reviewsentiment.model;

import dev.cartwise.inference.InferenceException;
import dev.cartwise.inference.ModelSignature;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import dev.cartwise.inference.TensorSpec;
import dev.cartwise.reviewsentiment.text.token.TokenizerFile;
import dev.cartwise.reviewsentiment.text.token.Windows;
import dev.cartwise.reviewsentiment.text.token.Wordpiece;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A text backbone: a BERT encoder with its tokenizer, which gives a vector for every token. */
public final class Backbone implements AutoCloseable {
  /** The longest window, with its opening and closing token. */
  public static final int WINDOW = 256;

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final String HIDDEN = "last_hidden_state";

  private final Wordpiece wordpiece;
  private final OnnxModel encoder;
  private final int dimension;
  // Read by every window and never written.
  private final LongBuffer ones = direct(1);
  private final LongBuffer zeros = direct(0);

  private Backbone(Wordpiece wordpiece, OnnxModel encoder, int dimension) {
    this.wordpiece = wordpiece;
    this.encoder = encoder;
    this.dimension = dimension;
  }

  /**
   * Opens {@code <name>.onnx} and {@code <name>-tokenizer.json}.
   *
   * @throws IOException if a file is missing or something else
   */
  static Backbone open(Path directory, String name, int dimension) throws IOException {
    return new Backbone(
        TokenizerFile.read(directory.resolve(name + "-tokenizer.json")),
        OnnxModel.open(
            directory.resolve(name + ".onnx"),
            signature(HIDDEN, dimension),
            SessionSettings.standard()),
        dimension);
  }

  /**
   * Opens the lowest layers only.
   *
   * @param layers how many, at least one
   * @throws IOException if a file is missing or something else
   */
  static Backbone open(Path directory, String name, int dimension, int layers) throws IOException {
    String hidden = output(layers);
    return new Backbone(
        TokenizerFile.read(directory.resolve(name + "-tokenizer.json")),
        OnnxModel.openUntil(
            directory.resolve(name + ".onnx"),
            hidden,
            signature(hidden, dimension),
            SessionSettings.standard()),
        dimension);
  }

  /** Returns the name of the tensor that the lowest layers give. */
  public static String output(int layers) {
    return "/encoder/layer." + (layers - 1) + "/output/LayerNorm/Add_1_output_0";
  }

  private static ModelSignature signature(String hidden, int dimension) {
    return new ModelSignature(
        List.of(tokens(IDS), tokens(MASK), tokens(TYPES)),
        List.of(TensorSpec.floats(hidden, TensorSpec.ANY, TensorSpec.ANY, dimension)));
  }

  private static LongBuffer direct(long value) {
    LongBuffer buffer =
        ByteBuffer.allocateDirect(WINDOW * Long.BYTES)
            .order(ByteOrder.nativeOrder())
            .asLongBuffer();
    while (buffer.hasRemaining()) {
      buffer.put(value);
    }
    return buffer.clear();
  }

  private static TensorSpec tokens(String name) {
    return TensorSpec.longs(name, TensorSpec.ANY, TensorSpec.ANY);
  }

  /** Returns the length of a token's vector. */
  public int dimension() {
    return dimension;
  }

  /** Returns its tokenizer. */
  public Wordpiece wordpiece() {
    return wordpiece;
  }

  /** Returns the windows that a text is read in, each of at most {@link #WINDOW} token ids. */
  public List<int[]> windows(String text) {
    return Windows.of(wordpiece.pieces(text), WINDOW, wordpiece.first(), wordpiece.last());
  }

  /**
   * Encodes one window.
   *
   * @return {@code float[length][dimension]}, row-major, not normalised
   */
  public float[] vectors(int[] window) throws InferenceException {
    return encoder.run(inputs(window)).get(0).floats();
  }

  /**
   * Encodes one window and runs a network on its vectors, which are not copied in between.
   *
   * @param head takes {@code float[1][length][dimension]}
   * @return the head's first output
   */
  Tensor read(int[] window, OnnxModel head) throws InferenceException {
    return encoder.runInto(head, inputs(window)).get(0);
  }

  private Tensor[] inputs(int[] window) {
    long[] ids = new long[window.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = window[i];
    }
    return new Tensor[] {
      Tensor.of(IDS, ids, 1, ids.length),
      Tensor.of(MASK, ones.slice(0, ids.length), 1, ids.length),
      Tensor.of(TYPES, zeros.slice(0, ids.length), 1, ids.length)
    };
  }

  /**
   * Embeds a cleaned text by its opening token, as the backbone was trained to; the windows of a
   * long text count by their length.
   *
   * @return {@code float[dimension]}, L2-normalised
   */
  public float[] embed(String text) throws InferenceException {
    double[] sum = new double[dimension];
    for (int[] window : windows(text)) {
      float[] vectors = vectors(window);
      double norm = 0;
      for (int i = 0; i < dimension; i++) {
        norm += (double) vectors[i] * vectors[i];
      }
      for (int i = 0; i < dimension; i++) {
        sum[i] += window.length * vectors[i] / Math.sqrt(norm);
      }
    }
    double norm = Math.sqrt(Arrays.stream(sum).map(v -> v * v).sum());
    float[] embedding = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      embedding[i] = (float) (sum[i] / norm);
    }
    return embedding;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
