package dev.cartwise.training.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LazyAdamTableTest {

  private static final int ROWS = 8;
  private static final int WIDTH = 3;
  private static final int[] ALL = IntStream.range(0, ROWS).toArray();
  private static final float RATE = 1e-3f;

  @BeforeAll
  static void prepare() {
    PyTorch.prepare(1);
  }

  @Test
  void stepsThatTouchEveryRowAreThoseOfAdam() {
    float[][] gradients = gradients(60, 1);

    assertThat(lazily(gradients)).containsExactly(densely(gradients), within(1e-6f));
  }

  @Test
  void aRowThatIsReadAgainHasMovedAsUnderAdam() {
    float[][] gradients = gradients(400, 0.1);
    float[] lazy = lazily(gradients);
    float[] dense = densely(gradients);
    double apart = 0;
    double moved = 0;
    for (int i = 0; i < dense.length; i++) {
      apart += Math.abs(lazy[i] - dense[i]);
      moved += Math.abs(dense[i] - start()[i]);
    }

    assertThat(apart / moved).isLessThan(0.02);
  }

  @Test
  void aRowThatIsNotTouchedStays() {
    float[] values = start();
    LazyAdamTable table = new LazyAdamTable(WIDTH, values);
    table.step(new int[] {1, 2}, new float[] {1, 1, 1, 1, 1, 1}, RATE);
    float[] before = values.clone();

    table.step(new int[] {2}, new float[] {1, 1, 1}, RATE);

    for (int i = 0; i < values.length; i++) {
      if (i / WIDTH == 2) {
        assertThat(values[i]).isLessThan(before[i]);
      } else {
        assertThat(values[i]).isEqualTo(before[i]);
      }
    }
  }

  private static float[] lazily(float[][] gradients) {
    LazyAdamTable table = new LazyAdamTable(WIDTH, start());
    for (float[] gradient : gradients) {
      int[] rows = IntStream.of(ALL).filter(row -> gradient[row * WIDTH] != 0).toArray();
      float[] own = new float[rows.length * WIDTH];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(gradient, rows[i] * WIDTH, own, i * WIDTH, WIDTH);
      }
      table.step(rows, own, RATE);
    }
    return table.read(ALL);
  }

  private static float[] densely(float[][] gradients) {
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      NDArray values = manager.create(start(), new Shape(ROWS, WIDTH));
      values.setRequiresGradient(true);
      AdamOptimizer adam = new AdamOptimizer(Map.of("table", values));
      for (float[] gradient : gradients) {
        try (NDManager scratch = manager.newSubManager()) {
          scratch.tempAttachAll(values);
          try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(values.mul(scratch.create(gradient, values.getShape())).sum());
          }
          adam.step(scratch, RATE);
        }
      }
      return values.toFloatArray();
    }
  }

  private static float[] start() {
    SplittableRandom random = new SplittableRandom(9);
    float[] values = new float[ROWS * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** Gradients of steps; a row of a step has one with some probability, else 0. */
  private static float[][] gradients(int steps, double touched) {
    SplittableRandom random = new SplittableRandom(4);
    float[][] gradients = new float[steps][ROWS * WIDTH];
    for (float[] gradient : gradients) {
      for (int row = 0; row < ROWS; row++) {
        if (random.nextDouble() < touched) {
          for (int k = 0; k < WIDTH; k++) {
            gradient[row * WIDTH + k] = (float) (random.nextGaussian() + 0.5);
          }
        }
      }
    }
    return gradients;
  }
}
