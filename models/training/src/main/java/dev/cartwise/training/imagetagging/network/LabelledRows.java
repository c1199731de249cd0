package dev.cartwise.training.imagetagging.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pictures of a set that have a label of one head.
 *
 * @param pictures these alone
 * @param head its number
 * @param labels how many the head has
 */
record LabelledRows(VectorSet pictures, int head, int labels) {

  /** The input of the bias, about as long as a vector, so that it moves as easily. */
  static final float BIAS = 8;

  static LabelledRows of(VectorSet all, int head, int labels) {
    List<float[]> vectors = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.places().get(i)[head] >= 0) {
        vectors.add(all.vectors()[i]);
        places.add(all.places().get(i));
      }
    }
    return new LabelledRows(new VectorSet(vectors.toArray(float[][]::new), places), head, labels);
  }

  int count() {
    return pictures.size();
  }

  /** The numbers of an input. */
  int width() {
    return pictures.vectors()[0].length + 1;
  }

  /** {@code float[count][width]}: each picture's vector and {@link #BIAS}. */
  float[] inputs() {
    int width = width();
    float[] inputs = new float[count() * width];
    Arrays.fill(inputs, BIAS);
    for (int i = 0; i < count(); i++) {
      System.arraycopy(pictures.vectors()[i], 0, inputs, i * width, width - 1);
    }
    return inputs;
  }

  /** {@code float[count][labels]}: 1 for the label of a picture, else 0. */
  float[] targets() {
    float[] targets = new float[count() * labels];
    for (int i = 0; i < count(); i++) {
      targets[i * labels + pictures.places().get(i)[head]] = 1;
    }
    return targets;
  }
}
