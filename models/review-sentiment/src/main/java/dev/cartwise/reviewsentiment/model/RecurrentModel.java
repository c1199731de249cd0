package dev.cartwise.reviewsentiment.model;

import dev.cartwise.inference.InferenceException;
import dev.cartwise.inference.ModelSignature;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import dev.cartwise.inference.TensorSpec;
import dev.cartwise.reviewsentiment.text.token.PieceFile;
import dev.cartwise.reviewsentiment.text.token.Windows;
import dev.cartwise.reviewsentiment.text.token.Wordpiece;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small bidirectional recurrent network over pieces of words and pairs of them. */
public final class RecurrentModel implements Evidence {
  /** {@code int64[1][length]}: the pieces of a window. */
  public static final String PIECES = "pieces";

  /** {@code int64[1][length]}: the bucket of each piece with the one before it. */
  public static final String PAIRS = "pairs";

  /** {@code float[1][1]}: log-odds. */
  public static final String LOGIT = "logit";

  /** The number of buckets of pairs. */
  public static final int PAIR_BUCKETS = 1 << 14;

  /** The longest window, with its opening and closing piece. */
  public static final int WINDOW = 256;

  private static final ModelSignature SIGNATURE =
      new ModelSignature(
          List.of(
              TensorSpec.longs(PIECES, 1, TensorSpec.ANY),
              TensorSpec.longs(PAIRS, 1, TensorSpec.ANY)),
          List.of(TensorSpec.floats(LOGIT, 1, 1)));

  private final Wordpiece wordpiece;
  private final OnnxModel network;

  private RecurrentModel(Wordpiece wordpiece, OnnxModel network) {
    this.wordpiece = wordpiece;
    this.network = network;
  }

  /**
   * Opens a network with its vocabulary.
   *
   * @throws IOException if a file is missing or something else
   */
  public static RecurrentModel open(Path onnx, Path pieces) throws IOException {
    Wordpiece wordpiece = PieceFile.read(pieces);
    return new RecurrentModel(
        wordpiece, OnnxModel.open(onnx, SIGNATURE, SessionSettings.standard()));
  }

  /** Returns the windows that a text is read in. */
  public static List<int[]> windows(Wordpiece wordpiece, String text) {
    return Windows.of(wordpiece.pieces(text), WINDOW, wordpiece.first(), wordpiece.last());
  }

  /** Returns the bucket of each piece with the one before it; the first stands with piece 0. */
  public static long[] pairs(int[] window) {
    long[] pairs = new long[window.length];
    int before = 0;
    for (int i = 0; i < window.length; i++) {
      int mixed = (before * 0x9E3779B1 ^ window[i]) * 0x85EBCA6B;
      pairs[i] = (mixed ^ mixed >>> 15) & (PAIR_BUCKETS - 1);
      before = window[i];
    }
    return pairs;
  }

  @Override
  public double logit(String text) throws InferenceException {
    double sum = 0;
    int length = 0;
    for (int[] window : windows(wordpiece, text)) {
      sum += window.length * logit(window);
      length += window.length;
    }
    return sum / length;
  }

  private double logit(int[] window) throws InferenceException {
    if (window.length == 2) {
      return 0;
    }
    long[] pieces = new long[window.length];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = window[i];
    }
    return network
        .run(
            Tensor.of(PIECES, pieces, 1, pieces.length),
            Tensor.of(PAIRS, pairs(window), 1, pieces.length))
        .get(0)
        .floats()[0];
  }

  @Override
  public void close() {
    network.close();
  }
}
