package dev.cartwise.recommendation.blend.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.blend.search.RandomBlends;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackedRowsTest {

  private static final int DIMENSION = 18;
  private static final int COUNT = 300;
  private static final float[] VALUES = rows();
  private static final PackedRows PACKED = PackedRows.of(DIMENSION, VALUES);

  private static float[] rows() {
    SplittableRandom random = new SplittableRandom(3);
    float[] rows = new float[COUNT * DIMENSION];
    for (int start = 0; start < rows.length; start += DIMENSION) {
      float[] row = new float[DIMENSION];
      for (int i = 0; i < DIMENSION; i++) {
        row[i] = (float) random.nextGaussian();
      }
      System.arraycopy(RandomBlends.normalised(row), 0, rows, start, DIMENSION);
    }
    return rows;
  }

  @Test
  void aRowIsNearTheFloatsItCameFromAndOfLengthOne() {
    float[] row = new float[DIMENSION + 1];
    for (int r = 0; r < COUNT; r++) {
      PACKED.copy(r, row, 1);
      double squares = 0;
      for (int i = 0; i < DIMENSION; i++) {
        assertThat(row[i + 1]).isCloseTo(VALUES[r * DIMENSION + i], within(0.005f));
        squares += row[i + 1] * row[i + 1];
      }
      assertThat(squares).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void productsAreNearThoseOfTheFloats() {
    FloatRows floats = new FloatRows(DIMENSION, FloatBuffer.wrap(VALUES));
    float[] query = new float[DIMENSION];
    floats.copy(7, query, 0);
    float[] exact = new float[VectorRows.BLOCK];
    float[] packed = new float[VectorRows.BLOCK];

    floats.products(query).read(20, VectorRows.BLOCK, exact);
    PACKED.products(query).read(20, VectorRows.BLOCK, packed);

    for (int i = 0; i < exact.length; i++) {
      assertThat(packed[i]).isCloseTo(exact[i], within(0.01f));
    }
  }

  @Test
  void aProductIsTheSameAloneAndAmongOthers() {
    float[] query = new float[DIMENSION];
    PACKED.copy(9, query, 0);
    VectorRows.Products products = PACKED.products(query);
    float[] many = new float[COUNT];
    float[] one = new float[1];
    products.read(30, 200, many);

    for (int i = 0; i < 200; i++) {
      products.read(30 + i, 1, one);
      assertThat(one[0]).isEqualTo(many[i]);
    }
  }

  @Test
  void aShortRowStaysAsShort() {
    float[] row = new float[2];

    PackedRows.of(2, new float[] {0.06f, -0.08f}).copy(0, row, 0);

    assertThat(row).containsExactly(new float[] {0.06f, -0.08f}, within(1e-3f));
  }

  @Test
  void aRowOfZerosStaysOne() {
    PackedRows packed = PackedRows.of(2, new float[] {0, 0, 0.6f, -0.8f});
    float[] row = {9, 9};
    packed.copy(0, row, 0);
    float[] products = new float[2];
    packed.products(new float[] {1, 1}).read(0, 2, products);

    assertThat(row).containsExactly(0, 0);
    assertThat(products[0]).isZero();
    assertThat(products[1]).isCloseTo(-0.2f, within(0.01f));
  }
}
